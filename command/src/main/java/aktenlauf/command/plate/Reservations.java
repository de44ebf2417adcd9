package aktenlauf.command.plate;

import aktenlauf.command.errands.Entry;
import aktenlauf.command.errands.Errand;
import aktenlauf.command.kernel.CaseState;
import aktenlauf.command.kernel.Decider;
import aktenlauf.command.kernel.Decision;
import aktenlauf.command.kernel.Order;
import aktenlauf.command.kernel.Receipt;
import aktenlauf.command.kernel.Rehearsal;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.kernel.Rejection.Refused;
import aktenlauf.shared.plate.CasePlateEvent.PlateNotAvailable;
import aktenlauf.shared.plate.CasePlateEvent.PlateReserved;
import aktenlauf.shared.plate.CasePlateEvent.PlateWished;
import aktenlauf.shared.proceeding.ProceedingCommand.SubmitApplication;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers the application for a reservation once the plate's stream has decided: reserved first,
 * then submitted, then told to the case as its errand would. Each step may be the last before a
 * crash; whoever repeats the request, or the process manager, goes on from there.
 */
public final class Reservations {
  public static final String PROCEDURE = "vehicle-plate-reservation";

  private final Decider<CaseCommand, CaseState, CaseEvent> decider;
  private final Entry.Issue commands;
  private final Function<CaseId, List<Recorded>> log;
  private final PlateErrands errands;

  public Reservations(
      Decider<CaseCommand, CaseState, CaseEvent> decider,
      Entry.Issue commands,
      Function<CaseId, List<Recorded>> log,
      PlateErrands errands) {
    this.decider = decider;
    this.commands = commands;
    this.log = log;
    this.errands = errands;
  }

  /** Refused where the plate is not to be had; there is no case then. */
  public Receipt submit(SubmitApplication command, Order order) {
    if (log.apply(command.caseId()).isEmpty()) {
      switch (new Rehearsal(decider).play(command, order)) {
        case Decision.Rejected<CaseEvent>(var reason) -> {
          return new Receipt.Rejected(reason);
        }
        case Decision.Accepted<CaseEvent> accepted -> {
          var refused = reserve(accepted, order);
          if (refused != null) {
            return new Receipt.Rejected(refused);
          }
        }
      }
    }
    var receipt = commands.issue(command, order);
    return receipt instanceof Receipt.Done done ? recorded(done) : receipt;
  }

  private @Nullable Refused reserve(Decision.Accepted<CaseEvent> accepted, Order order) {
    var opened = (ApplicationSubmitted) accepted.events().getFirst();
    for (var event : accepted.events()) {
      if (event instanceof PlateWished wished) {
        var answer =
            errands.reserve(opened.caseId(), wished.wish(), opened, order, accepted.header());
        return answer.refused();
      }
    }
    return null;
  }

  private Receipt recorded(Receipt.Done done) {
    var history = log.apply(done.caseId());
    var errand =
        history.stream()
            .filter(r -> r.event() instanceof PlateWished)
            .findFirst()
            .flatMap(r -> errands.calledFor(r, history).stream().findFirst());
    if (errand.isEmpty()) {
      return done;
    }
    errands.run(errand.get(), history, Duration.ZERO);
    return answer(done, errand.get(), log.apply(done.caseId()));
  }

  private static Receipt answer(Receipt.Done done, Errand errand, List<Recorded> history) {
    var told = history.stream().filter(r -> r.envelope().commandId().equals(errand.id())).toList();
    for (var r : told) {
      if (r.event() instanceof PlateNotAvailable no) {
        return new Receipt.Rejected(new Refused(no.rule(), List.of("§ 9 FZV"), no.detail()));
      }
    }
    if (told.stream().noneMatch(r -> r.event() instanceof PlateReserved)) {
      throw new IllegalStateException("no plate was told to case " + done.caseId());
    }
    return new Receipt.Done(
        done.caseId(),
        told.getLast().version(),
        Stream.concat(done.events().stream(), told.stream().map(Recorded::type)).toList(),
        done.reference(),
        done.repeated());
  }
}
