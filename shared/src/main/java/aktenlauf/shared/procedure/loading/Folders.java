package aktenlauf.shared.procedure.loading;

import aktenlauf.shared.reading.Complaints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Sorts the files of a source into the folders of procedures and their versions. */
final class Folders {
  private static final Pattern FILE =
      Pattern.compile("([a-z0-9]+(?:-[a-z0-9]+)*)/v([1-9]\\d{0,5})/(.+)");
  private static final Pattern KNOWN =
      Pattern.compile(
          "definition\\.yaml|form\\.schema\\.json|texts\\.(de|en|leicht)\\.yaml"
              + "|examples/[a-z0-9]+(-[a-z0-9]+)*\\.json");

  private Folders() {}

  static List<Folder> of(List<ProcedureSource> sources, Complaints complaints) {
    var all = new ArrayList<Folder>();
    var first = new HashMap<String, String>();
    for (var source : sources) {
      for (var folder : of(source, complaints)) {
        var version = "%s version %d".formatted(folder.id(), folder.version());
        var other = first.putIfAbsent(version, folder.path());
        if (other == null) {
          all.add(folder);
        } else {
          complaints.add(folder.path(), "%s is defined in %s too".formatted(version, other));
        }
      }
    }
    return all;
  }

  private static List<Folder> of(ProcedureSource source, Complaints complaints) {
    var folders = new TreeMap<String, Folder>();
    source
        .files()
        .forEach((path, content) -> {
          var file = FILE.matcher(path);
          if (file.matches()) {
            var name = file.group(1) + "/v" + file.group(2);
            folders
                .computeIfAbsent(name, _ -> folder(source, name, file.group(1), file.group(2)))
                .files()
                .put(file.group(3), content);
          } else if (path.contains("/")) {
            complaints.add(
                source.name() + path,
                "files lie in <id>/v<n>/, with an id in kebab-case and a version from 1");
          }
        });
    folders.values().forEach(f -> known(f, complaints));
    return List.copyOf(folders.values());
  }

  private static Folder folder(ProcedureSource source, String name, String id, String version) {
    return new Folder(id, Integer.parseInt(version), source.name() + name, new TreeMap<>(Map.of()));
  }

  /** A file under a slightly wrong name would be ignored, which nobody would notice. */
  private static void known(Folder folder, Complaints complaints) {
    folder.files().keySet().stream()
        .filter(f -> f.matches(".*\\.(ya?ml|json)") && !KNOWN.matcher(f).matches())
        .forEach(f -> complaints.add(folder.path() + "/" + f, "is no file that a procedure has"));
  }
}
