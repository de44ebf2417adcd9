package aktenlauf.infra.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the replay of a read model has found; it names places and no values, which may be personal.
 *
 * @param events how many of the log were replayed
 * @param documents how many were compared
 * @param differences how many there are
 * @param places where the first of them are, at most 1,000
 * @param failure why the replay stopped; null where it did not
 */
public record Replayed(
    String readModel,
    long events,
    long documents,
    long differences,
    List<String> places,
    @Nullable String failure) {}
