package aktenlauf.command.plate;

import aktenlauf.command.kernel.Decision;
import aktenlauf.command.kernel.Header;
import aktenlauf.command.kernel.Order;
import aktenlauf.command.plate.PlateState.Held;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.kernel.Rejection.Refused;
import aktenlauf.shared.plate.Claim;
import aktenlauf.shared.plate.Plate;
import aktenlauf.shared.plate.PlateCommand;
import aktenlauf.shared.plate.PlateCommand.EndAssignment;
import aktenlauf.shared.plate.PlateEvent;
import aktenlauf.shared.plate.PlateRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The only way to the streams of plates: whoever appends first wins, the others decide again. */
public final class Plates {
  private static final int TRIES = 1_000;
  private static final int MOST_CANDIDATES = 200;
  private static final List<String> BASIS = List.of("§ 9 FZV");

  private final PlateLog log;
  private final PlateRules rules;

  public Plates(PlateLog log, PlateRules rules) {
    this.log = log;
    this.rules = rules;
  }

  /**
   * How the plate stands after the order.
   *
   * @param held what the case holds of it; null where it holds nothing
   * @param refused why it was refused; null where it was not
   */
  public record Answer(Plate plate, @Nullable Holding held, @Nullable Refused refused) {}

  /**
   * A case's hold on a plate.
   *
   * @param validUntil last day of a reservation; null of an assignment
   */
  public record Holding(CaseId caseId, Claim claim, @Nullable LocalDate validUntil) {}

  public PlateRules rules() {
    return rules;
  }

  /** Who holds the plate on a day: nobody, one, or two where it is a change plate. */
  public List<Holding> holders(Plate plate, LocalDate today) {
    return state(log.of(plate)).held().entrySet().stream()
        .filter(e -> !e.getValue().over(today))
        .map(e -> new Holding(e.getKey(), e.getValue().claim(), e.getValue().validUntil()))
        .toList();
  }

  /**
   * @param header of the case; null where it is that of the case's last event in the stream
   */
  Answer order(PlateCommand command, Order order, @Nullable Header header) {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      var events = log.of(command.plate());
      var state = state(events);
      // Who has the plate since then is not concerned.
      if (command instanceof EndAssignment && ordered(events, order)) {
        return answer(command, state, null);
      }
      var verdict = PlateDecider.decide(command, state, order.moment().today());
      if (verdict.events().isEmpty()) {
        return answer(command, state, verdict.refused());
      }
      var accepted =
          new Decision.Accepted<PlateEvent>(
              header == null ? header(events, command.caseId()) : header,
              verdict.events(),
              BASIS,
              List.of());
      if (log.append(
          command.plate(), events.size(), verdict.events(), order.envelope(accepted, true))) {
        for (var event : verdict.events()) {
          state = state.after(event);
        }
        return answer(command, state, verdict.refused());
      }
    }
    throw new IllegalStateException("too many are after the plate " + command.plate());
  }

  private static boolean ordered(List<Recorded> events, Order order) {
    return events.stream().anyMatch(r -> r.envelope().commandId().equals(order.commandId()));
  }

  private static Answer answer(PlateCommand command, PlateState state, @Nullable Refused refused) {
    Optional<Held> held = state.by(command.caseId());
    return new Answer(
        command.plate(),
        held.map(h -> new Holding(command.caseId(), h.claim(), h.validUntil())).orElse(null),
        refused);
  }

  /**
   * The plates that a case tries where any will do: the same ones in the same order whenever it
   * does, so that a repeat finds the one that was reserved.
   */
  List<Plate> candidates(CaseId caseId) {
    long size = rules.size();
    long start = Math.floorMod(mixed(caseId.value().hashCode()), size);
    return java.util.stream.LongStream.range(0, MOST_CANDIDATES)
        .mapToObj(n -> rules.nth(Math.floorMod(start + n * 7_919L, size)))
        .toList();
  }

  private static long mixed(long value) {
    long z = value * 0x9E3779B97F4A7C15L;
    return (z ^ (z >>> 32)) >>> 1;
  }

  /** Whether the event of the stream is still the reason why the case holds the plate. */
  boolean reservedBy(Plate plate, CaseId caseId, long version) {
    var events = log.of(plate);
    return state(events).by(caseId).filter(h -> !h.assigned()).isPresent()
        && events.stream()
                .filter(r -> r.caseId().equals(caseId) && r.event() instanceof PlateEvent.Reserved)
                .mapToLong(Recorded::version)
                .max()
                .orElse(0)
            == version;
  }

  private static PlateState state(List<Recorded> events) {
    var state = PlateState.FREE;
    for (var r : events) {
      state = state.after((PlateEvent) r.event());
    }
    return state;
  }

  private static Header header(List<Recorded> events, CaseId caseId) {
    return events.stream()
        .filter(r -> r.caseId().equals(caseId))
        .reduce((_, later) -> later)
        .map(r ->
            new Header(
                r.envelope().authority(),
                r.envelope().procedure(),
                r.envelope().procedureVersion()))
        .orElseThrow(() -> new IllegalStateException("nothing is known of case " + caseId));
  }
}
