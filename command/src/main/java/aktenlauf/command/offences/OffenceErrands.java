package aktenlauf.command.offences;

import aktenlauf.command.errands.Entry;
import aktenlauf.command.errands.Errand;
import aktenlauf.command.errands.Errands;
import aktenlauf.command.errands.Outcome;
import aktenlauf.command.web.Keys;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingCommand.SubmitApplication;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import aktenlauf.shared.residence.ResidenceEvent.MoveNotified;
import aktenlauf.shared.residence.ResidenceEvent.OffenceReported;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Opens the case of a fine for each offence that a residence case reports (§ 54 BMG): once, since
 * its id derives from the errand's.
 */
public final class OffenceErrands implements Errands {
  private static final String KIND = "residence-offence";
  private static final String PROCEDURE = "fine-proceedings";
  private static final String PREFIX = "OWI";
  private static final String OFFICE = "fines-office";
  private static final String NOTICE_PERIODS = "bmg-17-";
  private static final String SHAM = "sham-address";

  private final Entry entry;
  private final Keys keys;

  /**
   * @param commands the way into the write side; throws where a store is down
   * @param clock the system's time, at which the case is opened
   */
  public OffenceErrands(Entry.Issue commands, Keys keys, Clock clock) {
    this.entry = new Entry("offences", commands, clock);
    this.keys = keys;
  }

  @Override
  public Set<Class<?>> occasions() {
    return Set.of(OffenceReported.class);
  }

  /** What an import repeats has its case already. */
  @Override
  public List<Errand> calledFor(Recorded cause, List<Recorded> history) {
    return cause.event() instanceof OffenceReported && !cause.envelope().actor().imports()
        ? List.of(new Errand(cause.caseId(), cause.version(), KIND, OFFICE))
        : List.of();
  }

  @Override
  public boolean knows(Errand errand) {
    return errand.kind().equals(KIND);
  }

  /** Nothing is left to pursue where the person is erased. */
  @Override
  public Outcome run(Errand errand, List<Recorded> history, Duration waiting) {
    var cause = history.stream().filter(r -> r.version() == errand.cause()).findFirst();
    if (cause.isEmpty()
        || !(cause.get().event() instanceof OffenceReported offence)
        || !(history.getFirst().event() instanceof ApplicationSubmitted notice)
        || notice.applicant() == null) {
      return new Outcome.Done();
    }
    var command = command(errand, offence, notice, notice.applicant(), cause.get(), history);
    return entry.record(command, errand.id());
  }

  private SubmitApplication command(
      Errand errand,
      OffenceReported offence,
      ApplicationSubmitted notice,
      Map<String, Object> person,
      Recorded cause,
      List<Recorded> history) {
    var caseId = keys.caseOf(KIND, errand.id());
    var on = cause.envelope().legalDate();
    return new SubmitApplication(
        caseId,
        keys.fileNumber(caseId, PREFIX, on.getYear()),
        PROCEDURE,
        cause.envelope().authority(),
        "counter",
        on,
        null,
        null,
        person,
        Map.of(
            "ground", offence.ground(),
            "offenceOn", committed(offence.ground(), on, history).toString(),
            "residenceCase", notice.fileNumber().value()));
  }

  /**
   * A sham address from the day told, a notice too late from the day after its period; the day of
   * the report where neither is known, and never a later one.
   */
  private static LocalDate committed(String ground, LocalDate reported, List<Recorded> history) {
    var day = reported;
    for (var r : history) {
      if (ground.equals(SHAM) && r.event() instanceof MoveNotified e) {
        day = e.on();
      } else if (!ground.equals(SHAM)
          && r.event() instanceof DeadlineExpired e
          && e.rule().startsWith(NOTICE_PERIODS)) {
        day = e.due().plusDays(1);
      }
    }
    return day.isAfter(reported) ? reported : day;
  }
}
