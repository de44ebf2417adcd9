package aktenlauf.shared.calendar;

import aktenlauf.shared.reading.Complaints;
import aktenlauf.shared.reading.ResourceFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All rules of deadlines, in all their versions. */
public final class DeadlineRules {
  private static final String FOLDER = "deadline-rules";

  private final Map<String, List<DeadlineRule>> byId;

  private DeadlineRules(Map<String, List<DeadlineRule>> byId) {
    this.byId = byId;
  }

  /** The rules of this program. */
  public static DeadlineRules shipped() {
    try {
      var files = new TreeMap<String, byte[]>();
      ResourceFolder.files(DeadlineRules.class.getClassLoader(), FOLDER)
          .forEach((path, content) -> files.put(FOLDER + "/" + path, content));
      return read(files);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * @param files contents of YAML files by their path, as it stands in errors
   * @throws InvalidDeadlineRules with everything that is wrong in any of the files
   */
  public static DeadlineRules read(Map<String, byte[]> files) {
    var complaints = new Complaints();
    var versions = new Versions();
    new TreeMap<>(files)
        .forEach((file, content) -> DeadlineRuleReader.read(file, content, complaints, versions));
    var byId = versions.checked();
    if (complaints.count() > 0) {
      throw new InvalidDeadlineRules(complaints.lines());
    }
    return new DeadlineRules(byId);
  }

  /** The ids of all rules, in their order. */
  public List<String> ids() {
    return byId.keySet().stream().sorted().toList();
  }

  /** All versions of a rule, the first one first; empty where there is no such rule. */
  public List<DeadlineRule> versions(String id) {
    return byId.getOrDefault(id, List.of());
  }

  /**
   * The version that applies to a period that starts on a day; before the first version it is the
   * first. Empty where there is no such rule or it has ended.
   */
  public Optional<DeadlineRule> find(String id, LocalDate start) {
    var versions = versions(id);
    var applying = versions.stream().filter(v -> v.appliesTo(start)).findFirst();
    if (applying.isPresent() || versions.isEmpty()) {
      return applying;
    }
    var from = versions.getFirst().validFrom();
    return from != null && start.isBefore(from)
        ? Optional.of(versions.getFirst())
        : Optional.empty();
  }

  /**
   * @throws IllegalArgumentException where no rule of that id applies
   */
  public DeadlineRule require(String id, LocalDate start) {
    return find(id, start)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no deadline rule %s for a start on %s".formatted(id, start)));
  }
}
