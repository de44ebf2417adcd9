package aktenlauf.command.proceeding;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.kernel.CaseState;
import aktenlauf.command.kernel.Decision;
import aktenlauf.shared.calendar.DeadlineRules;
import aktenlauf.shared.calendar.DisputedPoints;
import aktenlauf.shared.calendar.LegalCalendar;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.procedure.Procedures;
import java.util.Arrays;
import java.util.List;

/** given(acts).when(command): a case's story, told to the decider alone. */
final class Given {
  private static final Deadlines DEADLINES =
      new Deadlines(DeadlineRules.shipped(), LegalCalendar.saxony(), DisputedPoints.CAREFUL);

  private final ProceedingDecider decider;
  private CaseState state;
  private long version;

  Given() {
    this(TestProcedures.ALL);
  }

  Given(Procedures procedures) {
    decider = new ProceedingDecider(procedures, DEADLINES, Domains.NONE);
    state = decider.initial();
  }

  /** An act that has to be accepted. */
  Given act(Moment moment, CaseCommand command) {
    var accepted = accepted(command, moment);
    for (var event : accepted.events()) {
      state = decider.evolve(state, event, envelope(accepted, moment));
      version++;
    }
    return this;
  }

  Decision.Accepted<CaseEvent> accepted(CaseCommand command, Moment moment) {
    var decision = decider.decide(command, state, moment);
    assertThat(decision).as(command.toString()).isInstanceOf(Decision.Accepted.class);
    return (Decision.Accepted<CaseEvent>) decision;
  }

  void yields(Moment moment, CaseCommand command, CaseEvent... events) {
    assertThat(accepted(command, moment).events()).isEqualTo(Arrays.asList(events));
  }

  Rejection rejects(Moment moment, CaseCommand command) {
    var decision = decider.decide(command, state, moment);
    assertThat(decision).as(command.toString()).isInstanceOf(Decision.Rejected.class);
    return ((Decision.Rejected<CaseEvent>) decision).reason();
  }

  /** The rule that says no. */
  void refuses(String rule, Moment moment, CaseCommand command) {
    assertThat(rejects(moment, command))
        .isInstanceOfSatisfying(
            Rejection.Refused.class,
            refused -> {
              assertThat(refused.rule()).isEqualTo(rule);
              assertThat(refused.detail()).isNotBlank();
            });
  }

  long version() {
    return version;
  }

  private static Envelope envelope(Decision.Accepted<CaseEvent> accepted, Moment moment) {
    return new Envelope(
        moment.recordedAt(),
        moment.occurredAt(),
        moment.legalDate(),
        moment.actor(),
        moment.onBehalfOf(),
        accepted.header().authority(),
        moment.trustLevel(),
        accepted.header().procedure(),
        accepted.header().procedureVersion(),
        List.of(),
        "command",
        null,
        null,
        null,
        moment.seenVersion(),
        accepted.deviations(),
        null);
  }
}
