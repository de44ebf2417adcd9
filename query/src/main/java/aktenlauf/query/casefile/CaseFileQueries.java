package aktenlauf.query.casefile;

import static aktenlauf.query.kernel.Filter.eq;
import static aktenlauf.query.kernel.Filter.in;

import aktenlauf.query.casefile.Consulted.Asked;
import aktenlauf.query.kernel.ReadStore;
import aktenlauf.query.kernel.ReadStore.Reading;
import aktenlauf.query.kernel.ReadStore.Reading.Found;
import aktenlauf.query.kernel.ReadStore.Reading.Missing;
import aktenlauf.query.kernel.ReadStore.Reading.NotYet;
import aktenlauf.shared.kernel.Access;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one case file; one that the caller may not see is missing. */
final class CaseFileQueries {
  private static final int MOST_CASES = 200;

  private final ReadStore store;
  private final CaseFileProjection projection;

  CaseFileQueries(ReadStore store, CaseFileProjection projection) {
    this.store = store;
    this.projection = projection;
  }

  Reading<CaseFile> read(String caseId, @Nullable Long minVersion, Access access) {
    var reading = store.read(projection, caseId, minVersion, () -> find(caseId));
    return switch (reading) {
      case Found<CaseFile>(var file) -> visible(file, access) ? reading : new Missing<>();
      // A version that never comes would else tell which cases exist.
      case NotYet<CaseFile> _ ->
          find(caseId).filter(f -> !visible(f, access)).isPresent() ? new Missing<>() : reading;
      case Missing<CaseFile> _ -> reading;
    };
  }

  private Optional<CaseFile> find(String caseId) {
    return Optional.ofNullable(store.collection(projection).find(eq("_id", caseId)).first());
  }

  /**
   * @see Consulted#of
   */
  Map<String, Asked> consulted(Collection<String> deadlines) {
    var all = new HashMap<String, Asked>();
    if (deadlines.isEmpty()) {
      return all;
    }
    var cases = deadlines.stream().map(CaseFileQueries::caseOf).distinct().toList();
    store
        .collection(projection)
        .find(in("_id", cases))
        .limit(MOST_CASES)
        .forEach(file ->
            deadlines.stream()
                .filter(id -> caseOf(id).equals(file.id()))
                .forEach(id ->
                    asked(file, id.substring(file.id().length() + 1))
                        .ifPresent(a -> all.put(id, a))));
    return all;
  }

  private static String caseOf(String deadline) {
    return deadline.substring(0, deadline.indexOf('/'));
  }

  private static Optional<Asked> asked(CaseFile file, String deadline) {
    var building = file.building();
    if (building == null) {
      return Optional.empty();
    }
    var asked = building.participation();
    return asked.opinions().stream()
        .filter(o -> deadline.endsWith("/" + o.ref()))
        .map(o -> new Asked(o.ref(), o.authority(), o.reply(), o.repliedOn()))
        .findFirst()
        .or(() ->
            asked.consents().stream()
                .filter(c -> deadline.equals("baugb-%s-consent".formatted(c.basis())))
                .reduce((_, last) -> last)
                .map(c -> new Asked(c.basis(), "Gemeinde", c.reply(), c.repliedOn())));
  }

  private static boolean visible(CaseFile file, Access access) {
    var opening = file.opening();
    return access.authority(opening.authority())
        && access.procedure(opening.procedure())
        && access.unit(opening.unit());
  }
}
