package aktenlauf.infra.reads;

import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.reads.CaseRead;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One read of one case.
 *
 * @param position its place in the log of reads; 0 before it is stored
 * @param at to the millisecond
 * @param purpose sealed under the case's key; null where none was told
 */
record ReadEntry(
    long position, Instant at, Actor reader, CaseRead read, @Nullable String purpose) {}
