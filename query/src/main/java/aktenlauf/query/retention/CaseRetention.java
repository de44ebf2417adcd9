package aktenlauf.query.retention;

import aktenlauf.query.kernel.ReadDocument;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done when with the content of a case. Days are legal days in Europe/Berlin.
 *
 * @param id the case's id
 * @param ended when the case ended; null while it is open
 * @param held whether a court, an audit or the archive keeps it from deletion
 * @param events last days of the events that something's time runs from
 * @param days days that follow from the application, by version of the procedure and class; as the
 *     last day of the month where personal fields tell them
 * @param next the first of {@code kept}; {@link #NEVER} where nothing runs
 * @param kept in the order of their days
 */
public record CaseRetention(
    @BsonId String id,
    long version,
    long position,
    String fileNumber,
    String procedure,
    int procedureVersion,
    String authority,
    String unit,
    @Nullable LocalDate ended,
    boolean held,
    List<Start> events,
    List<Start> days,
    LocalDate next,
    List<Kept> kept)
    implements ReadDocument {
  static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  public CaseRetention {
    events = List.copyOf(events);
    days = List.copyOf(days);
    kept = List.copyOf(kept);
  }

  CaseRetention ended(@Nullable LocalDate on) {
    return copy(version, position, procedureVersion, on, held, events, kept);
  }

  CaseRetention held(boolean now) {
    return copy(version, position, procedureVersion, ended, now, events, kept);
  }

  CaseRetention under(int definitionVersion) {
    return copy(version, position, definitionVersion, ended, held, events, kept);
  }

  CaseRetention happened(String event, LocalDate on) {
    var all =
        Stream.concat(
                events.stream().filter(e -> !e.name().equals(event)),
                Stream.of(new Start(event, on)))
            .toList();
    return copy(version, position, procedureVersion, ended, held, all, kept);
  }

  CaseRetention keeps(List<Kept> now) {
    var sorted = now.stream().sorted(Comparator.comparing(Kept::since)).toList();
    return copy(version, position, procedureVersion, ended, held, events, sorted);
  }

  CaseRetention at(long nextVersion, long nextPosition) {
    return copy(nextVersion, nextPosition, procedureVersion, ended, held, events, kept);
  }

  private CaseRetention copy(
      long nextVersion,
      long nextPosition,
      int definition,
      @Nullable LocalDate nowEnded,
      boolean nowHeld,
      List<Start> nowEvents,
      List<Kept> nowKept) {
    return new CaseRetention(
        id,
        nextVersion,
        nextPosition,
        fileNumber,
        procedure,
        definition,
        authority,
        unit,
        nowEnded,
        nowHeld,
        nowEvents,
        days,
        nowKept.isEmpty() ? NEVER : nowKept.getFirst().since(),
        nowKept);
  }
}
