package aktenlauf.command.buildinglaw;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.proceeding.Deadline;
import aktenlauf.command.proceeding.Deadline.Phase;
import aktenlauf.command.proceeding.Proceeding;
import aktenlauf.shared.buildinglaw.BuildingLawCommand;
import aktenlauf.shared.buildinglaw.BuildingLawEvent;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineStarted;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What holds in every case of building law, whatever happens. */
final class Invariants {
  private static final String PERIOD = "saechsbo-69-4-decision";

  private final Story story;

  Invariants(Story story) {
    this.story = story;
  }

  void refused(CaseCommand command, Rejection reason) {
    switch (reason) {
      case Rejection.Refused r -> {
        assertThat(r.rule()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(r.detail()).isNotBlank();
        if (command instanceof BuildingLawCommand && !r.rule().equals("case-ended")) {
          assertThat(r.legalBasis()).as(r.rule()).isNotEmpty().doesNotContain("");
        }
      }
      case Rejection.Invalid i -> assertThat(i.violations()).isNotEmpty();
      default -> throw new AssertionError("%s: %s".formatted(command, reason));
    }
  }

  void afterAct(Proceeding before, int events, List<String> deviations) {
    var now = story.events().subList(events, story.events().size());
    endedDeadlinesStay(before.deadlines(), now);
    oneOutcome();
    finalOnlyWhereNobodyCanContestIt(now);
    nothingLapsesThatOthersContest();
    if (deviations.isEmpty()) {
      nothingAfterWithdrawal(events, now);
    }
  }

  void afterNight(Proceeding before, int events) {
    afterAct(before, events, List.of());
    assertThat(story.proceeding().openDeadlines().stream().filter(Deadline::running))
        .noneMatch(d -> d.due().isBefore(story.today()));
  }

  /** Except that a permit is extended whose extension was applied for before its end (§ 73). */
  private void endedDeadlinesStay(Map<String, Deadline> before, List<CaseEvent> now) {
    var extended = now.stream().anyMatch(PermitExtended.class::isInstance);
    before.forEach((name, deadline) -> {
      if (!deadline.open() && !extended && !startedAnew(name, now)) {
        assertThat(story.proceeding().deadlines().get(name)).isEqualTo(deadline);
      }
    });
  }

  /** A new demand has a new period under the same name. */
  private static boolean startedAnew(String name, List<CaseEvent> now) {
    return now.stream().anyMatch(e -> e instanceof DeadlineStarted d && d.deadline().equals(name));
  }

  private void nothingLapsesThatOthersContest() {
    var own = story.proceeding().own();
    if (own instanceof BuildingCase c
        && c.result().objections().all().values().stream()
            .skip(c.result().objections().before())
            .anyMatch(o -> o.hinders() && !o.objector().by().equals("applicant"))) {
      assertThat(story.proceeding().openDeadlines().stream().filter(Deadline::running))
          .extracting(Deadline::rule)
          .doesNotContain(Rules.VALIDITY, Rules.PRELIMINARY_VALIDITY, Rules.INTERRUPTION);
    }
  }

  private void oneOutcome() {
    var outcomes = story.events().stream().filter(Invariants::outcome).toList();
    var anew =
        story.events().stream()
            .anyMatch(e ->
                e instanceof ObjectionDecided d && "new-decision".equals(d.effect())
                    || e instanceof JudgmentRecorded j && j.effect().equals("new-decision"));
    if (outcomes.size() > 1 && !anew) {
      // A decision that nobody was told in time is none (§ 43 Abs. 1 VwVfG).
      assertThat(outcomes).hasSize(2);
      assertThat(outcomes.getFirst()).isInstanceOfAny(PermitGranted.class, PermitRefused.class);
      assertThat(outcomes.getLast()).isInstanceOf(DeemedApprovalOccurred.class);
      assertThat(story.proceeding().deadlines())
          .hasEntrySatisfying(PERIOD, d -> assertThat(d.phase()).isEqualTo(Phase.EXPIRED));
    }
    assertThat(story.events().stream().filter(CompletenessConfirmed.class::isInstance))
        .hasSizeLessThan(2);
    assertThat(story.events().stream().filter(DecisionPeriodExtended.class::isInstance))
        .hasSizeLessThan(2);
  }

  /** No objection in time or action is open, no period runs, no neighbour has to be served. */
  private void finalOnlyWhereNobodyCanContestIt(List<CaseEvent> now) {
    if (now.stream().noneMatch(DecisionBecameFinal.class::isInstance)) {
      return;
    }
    var building = Objects.requireNonNull((BuildingCase) story.proceeding().own());
    var objections = building.result().objections();
    assertThat(objections.last()).isTrue();
    assertThat(objections.all().values()).noneMatch(Objections.Objection::hinders);
    assertThat(story.proceeding().openDeadlines()).noneMatch(d -> Rules.FINALS.contains(d.rule()));
    if (building.outcome() == Outcome.GRANTED) {
      var rejected =
          objections.all().values().stream()
              .skip(objections.before())
              .filter(o -> "rejected".equals(o.outcome()) || "inadmissible".equals(o.outcome()))
              .map(o -> String.valueOf(o.objector().neighbour()))
              .toList();
      var service = building.participation().service();
      assertThat(building.participation().neighbours().keySet())
          .allMatch(n ->
              service.consented().contains(n)
                  || service.served().containsKey(n)
                  || service.announced() != null
                  || rejected.contains(n));
    }
  }

  private static boolean outcome(CaseEvent e) {
    return e instanceof PermitGranted
        || e instanceof PermitRefused
        || e instanceof DeemedApprovalOccurred
        || e instanceof DeemedWithdrawalOccurred
        || e instanceof StartPermitted
        || e instanceof StartProhibited
        || e instanceof BaulastEntered;
  }

  private void nothingAfterWithdrawal(int events, List<CaseEvent> now) {
    var earlier = story.events().subList(0, events);
    if (earlier.stream().anyMatch(DeemedWithdrawalOccurred.class::isInstance)) {
      assertThat(now)
          .noneMatch(e ->
              e instanceof BuildingLawEvent
                  && !(e instanceof FeeAssessed fee && fee.fee().equals("termination")));
    }
    if (earlier.stream().anyMatch(DeemedApprovalOccurred.class::isInstance)) {
      assertThat(now)
          .noneMatch(e ->
              e instanceof PermitGranted
                  || e instanceof PermitRefused
                  || e instanceof PermitRevoked
                  || e instanceof DecisionPeriodExtended
                  || e instanceof ProcedureDetermined);
    }
  }

  void replayed() {
    assertThat(story.replayed()).isEqualTo(story.proceeding());
  }
}
