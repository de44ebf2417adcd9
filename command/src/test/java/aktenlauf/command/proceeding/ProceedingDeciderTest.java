package aktenlauf.command.proceeding;

import static aktenlauf.command.proceeding.People.CLARA;
import static aktenlauf.command.proceeding.People.HEAD;
import static aktenlauf.command.proceeding.People.OTTO;
import static aktenlauf.command.proceeding.People.PAULA;
import static aktenlauf.command.proceeding.People.PORTAL;
import static aktenlauf.command.proceeding.People.STRANGER;
import static aktenlauf.command.proceeding.People.TODAY;
import static aktenlauf.command.proceeding.People.imported;
import static aktenlauf.command.proceeding.People.seeing;
import static aktenlauf.command.proceeding.People.withLevel;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.FileNumber;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.proceeding.DemandedDocument;
import aktenlauf.shared.proceeding.ProceedingCommand.*;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProceedingDeciderTest {
  private static final CaseId CASE = CaseId.of("0193a000-0000-7000-8000-000000000001");
  private static final FileNumber NUMBER = FileNumber.of("MARKT", 2026, 7);

  private final Given empty = new Given();
  private final Given open = new Given().act(PORTAL, submit(Map.of("plot", "7", "power", true)));

  private static SubmitApplication submit(Map<String, Object> application) {
    return submit(application, TODAY, "portal", TestProcedures.ID);
  }

  private static SubmitApplication submit(
      Map<String, Object> application, LocalDate receivedOn, String channel, String procedure) {
    return new SubmitApplication(
        CASE,
        NUMBER,
        procedure,
        "14713000",
        channel,
        receivedOn,
        "citizen-1",
        null,
        Map.of("familyName", "Muster"),
        application);
  }

  private static CompleteStep step(String id) {
    return new CompleteStep(CASE, id, Map.of());
  }

  private void invalid(String pointer, Rejection reason) {
    assertThat(reason)
        .isInstanceOfSatisfying(
            Rejection.Invalid.class,
            i -> assertThat(i.violations()).extracting(Violation::pointer).contains(pointer));
  }

  @Test
  void anApplicationOpensACaseWithUnitAndDueDate() {
    empty.yields(
        PORTAL,
        submit(Map.of("plot", "7", "stall", "flowers")),
        new ApplicationSubmitted(
            CASE,
            NUMBER,
            TestProcedures.ID,
            2,
            "portal",
            TODAY,
            "received",
            "markets",
            TODAY.plusDays(30),
            "market-30-days",
            null,
            Map.of("plot", "7"),
            "citizen-1",
            Map.of("familyName", "Muster"),
            Map.of("stall", "flowers")));
  }

  @Test
  void everyPlaceThatIsWrongIsTold() {
    var reason =
        empty.rejects(PORTAL, submit(Map.of(), TODAY.plusDays(1), "pigeon", TestProcedures.ID));
    invalid("/channel", reason);
    invalid("/receivedOn", reason);
    invalid("/application/plot", reason);
    invalid("/procedure", empty.rejects(PORTAL, submit(Map.of(), TODAY, "portal", "nothing")));
  }

  @Test
  void anyPastDayOfReceiptIsAllowed() {
    empty.accepted(
        submit(Map.of("plot", "7"), LocalDate.of(1990, 1, 1), "post", TestProcedures.ID), PAULA);
  }

  @Test
  void anApplicantNeedsTheTrustLevelAndAClerkWhoSawThePersonDoesNot() {
    assertThat(empty.rejects(withLevel(PORTAL, "low"), submit(Map.of("plot", "7"))))
        .isEqualTo(
            new Rejection.Forbidden(
                "market-stall needs the trust level substantial, your token has low"));
    empty.accepted(submit(Map.of("plot", "7")), withLevel(PAULA, "low"));
  }

  @Test
  void aSecondSubmissionIsRefused() {
    open.refuses("case-exists", PORTAL, submit(Map.of("plot", "7")));
  }

  @Test
  void aClerkOfAnotherUnitMayNeitherOpenNorTouchTheCase() {
    var missing = new Rejection.Forbidden("your token does not cover the unit markets");
    assertThat(empty.rejects(STRANGER, submit(Map.of("plot", "7")))).isEqualTo(missing);
    assertThat(open.rejects(STRANGER, new ClaimCase(CASE))).isEqualTo(missing);
  }

  @Test
  void aCommandIsForTheRolesThatTheContractNames() {
    assertThat(open.rejects(PORTAL, new ClaimCase(CASE)))
        .isEqualTo(
            new Rejection.Forbidden("claim-case is issued by clerk, not by the role portal"));
    assertThat(open.rejects(PAULA, new ChangeDefinitionVersion(CASE, 1, "why")))
        .isInstanceOf(Rejection.Forbidden.class);
  }

  @Test
  void aCommandThatTheProcedureDoesNotEnableIsUnknown() {
    assertThat(open.rejects(PAULA, new SendHearing(CASE, TODAY, "text")))
        .isEqualTo(new Rejection.Unknown("the procedure has no command send-hearing"));
    assertThat(open.rejects(PAULA, step("dance"))).isInstanceOf(Rejection.Unknown.class);
    assertThat(empty.rejects(PAULA, new ClaimCase(CASE))).isInstanceOf(Rejection.Unknown.class);
  }

  @Test
  void aClaimedCaseIsNotClaimedAgain() {
    open.yields(PAULA, new ClaimCase(CASE), new CaseAssigned(CASE, "paula"));
    open.act(PAULA, new ClaimCase(CASE)).refuses("already-assigned", OTTO, new ClaimCase(CASE));
    open.act(PAULA, new ReleaseCase(CASE)).refuses("not-assigned", PAULA, new ReleaseCase(CASE));
  }

  @Test
  void documentsAreNotDemandedForAPastDay() {
    var demanded = List.of(new DemandedDocument("map"));
    open.yields(
        PAULA,
        new DemandDocuments(CASE, TODAY, demanded),
        new DocumentsDemanded(CASE, TODAY, demanded));
    invalid("/until", open.rejects(PAULA, new DemandDocuments(CASE, TODAY.minusDays(1), demanded)));
  }

  @Test
  void aStepMovesTheCaseToItsNextState() {
    open.yields(
        PAULA,
        step("check"),
        new StepCompleted(CASE, "check", "done", "checked", "clerk", Map.of(), Map.of()));
  }

  @Test
  void stepsKeepTheirOrder() {
    open.refuses("step-needs", seeing(OTTO, 1), step("approve"));
    open.act(PAULA, step("check")).refuses("step-order", PAULA, step("check"));
  }

  @Test
  void aDecisionNeedsTheVersionSeen() {
    open.act(PAULA, step("check"));
    assertThat(open.rejects(OTTO, step("approve"))).isInstanceOf(Rejection.VersionRequired.class);
  }

  @Test
  void whoCheckedDoesNotApprove() {
    open.act(PAULA, step("check"));
    open.refuses("four-eyes-market", seeing(PAULA, 2), step("approve"));
    open.act(seeing(OTTO, 2), step("approve"));
    open.refuses("step-once", seeing(OTTO, 3), step("approve"));
  }

  @Test
  void aRuleThatAnImportedHistoryBrokeIsNotedNotRefused() {
    open.act(imported("paula"), step("check"));
    assertThat(open.accepted(step("approve"), imported("paula")).deviations())
        .containsExactly("four-eyes-market");
    assertThat(open.accepted(step("approve"), imported("otto")).deviations()).isEmpty();
  }

  @Test
  void aStepThatDoesNotApplyIsRefused() {
    open.accepted(step("inspect-power"), PAULA);
    new Given()
        .act(PORTAL, submit(Map.of("plot", "7", "power", false)))
        .refuses("step-not-applicable", PAULA, step("inspect-power"));
    new Given()
        .act(PORTAL, submit(Map.of("plot", "7")))
        .refuses("step-not-applicable", PAULA, step("inspect-power"));
  }

  @Test
  void suspendedProceedingsStandStill() {
    open.act(PAULA, new SuspendProceedings(CASE, "§ 94 VwGO", "another case comes first"));
    open.refuses("proceedings-suspended", PAULA, step("check"));
    open.refuses("already-suspended", PAULA, new SuspendProceedings(CASE, "b", "r"));
    open.act(PAULA, new ResumeProceedings(CASE)).act(PAULA, step("check"));
    open.refuses("not-suspended", PAULA, new ResumeProceedings(CASE));
  }

  @Test
  void whoDraftedDoesNotSign() {
    var draft = new DraftDecision(CASE, "granted", "text", List.of());
    open.refuses("no-draft", seeing(CLARA, 1), new SignDecision(CASE));
    open.act(PAULA, draft).refuses("not-signed", PAULA, new NotifyDecision(CASE, "post", TODAY));
    open.act(seeing(CLARA, 2), new SignDecision(CASE));
    open.yields(
        PAULA,
        new NotifyDecision(CASE, "post", TODAY),
        new DecisionNotified(CASE, "granted", "post", TODAY));
    invalid("/on", open.rejects(PAULA, new NotifyDecision(CASE, "post", TODAY.plusDays(1))));
    open.act(PAULA, new NotifyDecision(CASE, "post", TODAY))
        .refuses("decision-notified", PAULA, draft);
    open.refuses("decision-notified", PORTAL, new WithdrawApplication(CASE, null));
  }

  /** Under the same name, so that whoever asks for the period finds it (§ 58 Abs. 2 VwGO). */
  @Test
  void theInstructionOnRemediesSaysWhichPeriodBegins() {
    var signed =
        new Given(TestProcedures.WITH_OBJECTIONS)
            .act(PORTAL, submit(Map.of("plot", "7", "power", true)))
            .act(PAULA, new DraftDecision(CASE, "granted", "text", List.of()))
            .act(seeing(CLARA, 2), new SignDecision(CASE));
    assertThat(started(signed, null)).isEqualTo("vwgo-70-objection");
    assertThat(started(signed, "correct")).isEqualTo("vwgo-70-objection");
    assertThat(started(signed, "wrong")).isEqualTo("vwgo-58-objection-year");
  }

  private static String started(Given signed, @Nullable String instruction) {
    var notice = new NotifyDecision(CASE, "counter", TODAY, instruction);
    return signed.accepted(notice, PAULA).events().stream()
        .filter(DeadlineStarted.class::isInstance)
        .map(DeadlineStarted.class::cast)
        .filter(d -> d.deadline().equals("vwgo-70-objection"))
        .map(DeadlineStarted::rule)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aDraftGoesBackWithRemarks() {
    open.act(PAULA, new DraftDecision(CASE, "granted", "text", List.of()))
        .act(CLARA, new ReturnDraft(CASE, "the plot is missing"))
        .refuses("no-draft", seeing(CLARA, 3), new SignDecision(CASE));
  }

  @Test
  void anObjectionNeedsADecisionAndIsTheApplicants() {
    open.refuses("no-decision", PORTAL, new FileObjection(CASE, "no", TODAY));
    open.act(PAULA, new DraftDecision(CASE, "granted", "text", List.of()))
        .act(seeing(CLARA, 2), new SignDecision(CASE));
    open.yields(
        PAULA,
        new NotifyDecision(CASE, "post", TODAY, "missing"),
        new DecisionNotified(CASE, "granted", "post", TODAY),
        new RemedyInstructionLacking(CASE, "missing"));
    open.act(PAULA, new NotifyDecision(CASE, "post", TODAY))
        .refuses(
            "objector-not-applicant", PAULA, new FileObjection(CASE, "no", TODAY, "other", null));
  }

  @Test
  void anEndedCaseTakesNotesAndHoldsOnly() {
    invalid("/outcome", open.rejects(PAULA, new CloseCase(CASE, "unheard-of")));
    open.act(PAULA, new CloseCase(CASE, "granted"));
    open.refuses("case-ended", PAULA, step("check"));
    open.refuses("case-ended", PAULA, new CloseCase(CASE, "granted"));
    open.act(PAULA, new AddNote(CASE, "filed")).act(PAULA, new PlaceHold(CASE, "audit"));
    open.refuses("already-held", PAULA, new PlaceHold(CASE, "audit"));
    open.act(PAULA, new LiftHold(CASE)).refuses("not-held", PAULA, new LiftHold(CASE));
    open.act(PAULA, new ReopenCase(CASE, "new facts")).act(PAULA, step("check"));
    open.refuses("not-ended", PAULA, new ReopenCase(CASE, "again"));
  }

  @Test
  void aForwardedCaseGoesToAnotherAuthority() {
    open.refuses("same-authority", PAULA, new ForwardCase(CASE, "14713000", "wrong office"));
    open.act(PAULA, new ForwardCase(CASE, "14729000", "wrong office"))
        .refuses("case-ended", PAULA, step("check"));
  }

  @Test
  void anotherVersionOfTheDefinitionIsTheHeadsDecision() {
    open.refuses("unknown-version", HEAD, new ChangeDefinitionVersion(CASE, 9, "why"));
    open.refuses("same-version", HEAD, new ChangeDefinitionVersion(CASE, 2, "why"));
    open.yields(
        HEAD,
        new ChangeDefinitionVersion(CASE, 1, "by law"),
        new DefinitionVersionChanged(CASE, 2, 1, "received", "by law"));
  }
}
