package aktenlauf.query.casefile;

import static com.mongodb.client.model.Filters.eq;

import aktenlauf.query.kernel.ReadStore;
import aktenlauf.query.kernel.ReadStore.Reading;
import aktenlauf.query.kernel.ReadStore.Reading.Found;
import aktenlauf.query.kernel.ReadStore.Reading.Missing;
import aktenlauf.query.kernel.ReadStore.Reading.NotYet;
import aktenlauf.shared.kernel.Access;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one case file; one that the caller may not see is missing. */
final class CaseFileQueries {
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

  private static boolean visible(CaseFile file, Access access) {
    var opening = file.opening();
    return access.authority(opening.authority())
        && access.procedure(opening.procedure())
        && access.unit(opening.unit());
  }
}
