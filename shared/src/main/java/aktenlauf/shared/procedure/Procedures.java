package aktenlauf.shared.procedure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The procedures that this municipality offers, in all their versions. */
public final class Procedures {
  private final Map<String, NavigableMap<Integer, ProcedureDefinition>> byId = new TreeMap<>();

  public Procedures(Collection<ProcedureDefinition> definitions) {
    for (var definition : definitions) {
      byId.computeIfAbsent(definition.id(), _ -> new TreeMap<>())
          .put(definition.version(), definition);
    }
  }

  /** The same procedures, whose forms are each put through the given function. */
  public Procedures withForms(UnaryOperator<Form> change) {
    return new Procedures(
        byId.values().stream()
            .flatMap(versions -> versions.values().stream())
            .map(d -> d.withForms(change))
            .toList());
  }

  /** The version that new cases are opened under: the highest. */
  public Optional<ProcedureDefinition> current(String id) {
    return Optional.ofNullable(byId.get(id)).map(v -> v.lastEntry().getValue());
  }

  public Optional<ProcedureDefinition> find(String id, int version) {
    return Optional.ofNullable(byId.get(id)).map(v -> v.get(version));
  }

  /** All versions of a procedure, the highest first; empty where there is no such procedure. */
  public List<ProcedureDefinition> versions(String id) {
    var versions = byId.get(id);
    return versions == null ? List.of() : List.copyOf(versions.descendingMap().values());
  }

  /** The current version of every procedure, by id. */
  public List<ProcedureDefinition> all() {
    return byId.values().stream()
        .map(v -> v.lastEntry().getValue())
        .sorted(Comparator.comparing(ProcedureDefinition::id))
        .toList();
  }
}
