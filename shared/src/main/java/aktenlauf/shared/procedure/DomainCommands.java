package aktenlauf.shared.procedure;

import aktenlauf.shared.reading.ResourceFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The commands of domains, whose procedures are decided by code of their own: those with a body in
 * {@code commands/<domain>/<command>.schema.json}.
 */
public final class DomainCommands {
  private static final Pattern FILE = Pattern.compile("([a-z-]+)/([a-z0-9-]+)\\.schema\\.json");

  /** Names in kebab-case, as the API calls them, by domain, as in {@code building-law}. */
  public static final SortedMap<String, Set<String>> BY_DOMAIN = shipped();

  private DomainCommands() {}

  /** Of one domain; none where there is no such domain. */
  public static Set<String> of(String domain) {
    return BY_DOMAIN.getOrDefault(domain, Set.of());
  }

  private static SortedMap<String, Set<String>> shipped() {
    var all = new TreeMap<String, Set<String>>();
    for (var file : files().keySet()) {
      var parts = FILE.matcher(file);
      if (parts.matches()) {
        all.computeIfAbsent(parts.group(1), _ -> new TreeSet<>()).add(parts.group(2));
      }
    }
    all.replaceAll((_, names) -> Collections.unmodifiableSet(names));
    return Collections.unmodifiableSortedMap(all);
  }

  private static Map<String, byte[]> files() {
    try {
      return ResourceFolder.files(DomainCommands.class.getClassLoader(), "commands");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
