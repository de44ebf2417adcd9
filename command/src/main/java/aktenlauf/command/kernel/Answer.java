package aktenlauf.command.kernel;

import aktenlauf.shared.kernel.CaseId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a command led to, so that its repeat is answered from the events. */
record Answer(@Nullable String hash, long version, List<String> types) {
  Answer and(Answer later) {
    return new Answer(
        hash, later.version, Stream.concat(types.stream(), later.types.stream()).toList());
  }

  Receipt repeat(CaseId caseId, @Nullable String commandHash, String reference) {
    return Objects.equals(hash, commandHash)
        ? new Receipt.Done(caseId, version, types, reference, true)
        : new Receipt.Conflict();
  }
}
