package aktenlauf.infra.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A command's arguments: some by their place, some by name as in {@code --out FILE}. */
record Options(List<String> positional, Map<String, String> named) {

  /** Arguments that are not understood; the message is one line. */
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1L;

    Wrong(String message) {
      super(message, null, false, false);
    }
  }

  /**
   * @param places how many arguments go by their place
   * @param names the named arguments, all of which are needed
   */
  static Options read(List<String> args, String usage, int places, Set<String> names) throws Wrong {
    var positional = new ArrayList<String>();
    var named = new HashMap<String, String>();
    for (var rest = args.iterator(); rest.hasNext(); ) {
      var arg = rest.next();
      int equals = arg.indexOf('=');
      var name = equals < 0 ? arg : arg.substring(0, equals);
      if (!arg.startsWith("--")) {
        positional.add(arg);
      } else if (!names.contains(name)) {
        throw new Wrong("there is no option %s; usage: %s".formatted(name, usage));
      } else if (equals < 0 && !rest.hasNext()) {
        throw new Wrong("%s needs a value; usage: %s".formatted(name, usage));
      } else if (named.put(name, equals < 0 ? rest.next() : arg.substring(equals + 1)) != null) {
        throw new Wrong("%s stands there twice; usage: %s".formatted(name, usage));
      }
    }
    if (positional.size() != places || !named.keySet().equals(names)) {
      throw new Wrong("usage: " + usage);
    }
    return new Options(List.copyOf(positional), Map.copyOf(named));
  }

  String value(String name) {
    var value = named.get(name);
    if (value == null) {
      throw new IllegalArgumentException("not read: " + name);
    }
    return value;
  }
}
