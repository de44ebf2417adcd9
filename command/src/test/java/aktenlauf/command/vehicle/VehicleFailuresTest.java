package aktenlauf.command.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.kernel.Decision;
import aktenlauf.shared.proceeding.ProceedingCommand.CloseCase;
import aktenlauf.shared.proceeding.ProceedingCommand.RecordStatement;
import aktenlauf.shared.proceeding.ProceedingCommand.ReopenCase;
import aktenlauf.shared.proceeding.ProceedingCommand.SendHearing;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineRecomputed;
import aktenlauf.shared.vehicle.VehicleCommand.*;
import aktenlauf.shared.vehicle.VehicleEvent.*;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong in the registration of vehicles, and what is then right. */
class VehicleFailuresTest extends VehicleDays {
  private static final String OUT = "vehicle-out-of-service";

  @Test
  void pdfRetrievedAfterThirtyMinutesComesByPost() {
    decided(KEEP);
    refused(SYSTEM, new DispatchPrint(CASE), "display-running");
    now = now.plus(Duration.ofMinutes(30)).plusSeconds(1);
    refused(PORTAL, new DisplayDecision(CASE), "display-ended");
    refused(PORTAL, new RecordRetrieval(CASE), "display-ended");

    act(SYSTEM, new DispatchPrint(CASE));

    var printed = last(PrintDispatched.class);
    assertThat(printed.on()).isEqualTo(LocalDate.parse("2026-03-10"));
    assertThat(printed.notifiedOn()).isEqualTo(LocalDate.parse("2026-03-14"));
    assertThat(proceeding().state()).isEqualTo("granted");
    assertThat(proceeding().open("fzv-26-dispatch").orElseThrow().due())
        .isEqualTo(LocalDate.parse("2026-03-16"));
    // The month begins with the day on which the decision takes effect.
    assertThat(last(DeadlineRecomputed.class).due()).isEqualTo(LocalDate.parse("2026-04-13"));
    refused(SYSTEM, new DispatchPrint(CASE), "already-transmitted");
  }

  @Test
  void whatWasDisplayedButNotRetrievedIsNotifiedByTheDisplay() {
    decided(KEEP);
    act(PORTAL, new DisplayDecision(CASE));
    now = now.plus(Duration.ofHours(1));
    act(SYSTEM, new DispatchPrint(CASE));
    assertThat(last(PrintDispatched.class).notifiedOn()).isEqualTo(LocalDate.parse("2026-03-10"));
    assertThat(never(DeadlineRecomputed.class)).isTrue();
  }

  /** The portal crashes between decision and transmission, and asks again, also after midnight. */
  @Test
  void afterACrashOfThePortalItGetsTheSameUntilItIsTransmitted() {
    now = Instant.parse("2026-03-10T22:45:00Z");
    decided(KEEP);
    act(PORTAL, new DisplayDecision(CASE));
    var first = last(DecisionDisplayed.class);
    now = now.plus(Duration.ofMinutes(25));
    act(PORTAL, new DisplayDecision(CASE));
    assertThat(last(DecisionDisplayed.class)).isEqualTo(first);

    act(PORTAL, new RecordRetrieval(CASE));

    refused(PORTAL, new RecordRetrieval(CASE), "already-retrieved");
    now = now.plus(Duration.ofHours(1));
    refused(SYSTEM, new DispatchPrint(CASE), "already-transmitted");
  }

  @Test
  void theReservationBeginsWithTheDisplayAfterMidnight() {
    now = Instant.parse("2026-03-10T23:45:00Z");
    decided(KEEP);
    now = now.plus(Duration.ofMinutes(20));
    act(PORTAL, new DisplayDecision(CASE));
    assertThat(proceeding().open("fzv-26-review-reservation").orElseThrow().due())
        .isEqualTo(LocalDate.parse("2026-04-10"));
  }

  @Test
  void whatWasRevokedIsNotDisplayed() {
    decided(KEEP);
    act(KFZ, new AmendUnderReservation(CASE, "revoked", "falscher Halter"));
    refused(PORTAL, new DisplayDecision(CASE), "decision-revoked");
  }

  @Test
  void paymentCapturedAfterTheDialogueEndedIsGivenBack() {
    submitted(KEEP);
    act(PORTAL, new AbortDialogue(CASE, "applicant-left"));
    assertThat(never(RefundOrdered.class)).isTrue();

    act(SYSTEM, new RecordPayment(CASE, "10.40", "PAY-9"));

    assertThat(last(RefundOrdered.class)).isEqualTo(new RefundOrdered(CASE, "10.40", "PAY-9"));
    assertThat(proceeding().state()).isEqualTo("aborted");
    act(KFZ, new CloseCase(CASE, "aborted"));
  }

  @Test
  void paymentCapturedBeforeTheDialogueEndedIsGivenBack() {
    paid(KEEP);
    act(PORTAL, new AbortDialogue(CASE, "applicant-left"));
    assertThat(last(RefundOrdered.class)).isEqualTo(new RefundOrdered(CASE, "10.40", "PAY-1"));
    refused(PORTAL, new AbortDialogue(CASE, "again"), "already-decided");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"holder-died", "stolen", "police-lock", "already-registered", "paper-invalid"})
  void whatARegisterFindsAClerkDecidesAtOnce(String finding) {
    paid(KEEP);
    act(SYSTEM, new RecordMachineCheck(CASE, Checks.VEHICLE, "failed", "r", null, finding));
    assertThat(last(HandedToClerk.class).reasons()).containsExactly(finding);
    assertThat(proceeding().state()).isEqualTo("with-clerk");
    for (var check : List.of(Checks.INSURANCE, Checks.IBAN, Checks.TAX)) {
      act(SYSTEM, new RecordMachineCheck(CASE, check, "failed", "r", null, finding));
    }
    assertThat(events.stream().filter(HandedToClerk.class::isInstance)).hasSize(1);
    refused(SYSTEM, new DecideAutomatically(CASE, "v"), "with-clerk");
  }

  @Test
  void aSellersNoticeOfTheWrongBuyerLeavesTheHolder() {
    decided(KEEP);
    refused(KFZ, new RejectSaleNotice(CASE, "nie gekauft"), "no-sale-notified");
    act(PORTAL, new NotifySale(CASE, today(), "Jana Krause", true));
    act(KFZ, new RejectSaleNotice(CASE, "Frau Krause hat nichts gekauft."));
    assertThat(last(SaleNoticeRejected.class).on()).isEqualTo(today());
    refused(KFZ, new RejectSaleNotice(CASE, "noch einmal"), "no-sale-notified");
    // The holder still has the holder's duties.
    act(KFZ, new ProhibitOperation(CASE, "Anschrift unbekannt", "Gefahr im Verzug"));
  }

  @ParameterizedTest
  @CsvSource({"true,true", "false,false"})
  void aMissingScrapProofIsAClerksOnlyWhereTheVehicleIsRecycled(boolean recycled, boolean clerk) {
    assertThat(submit(OUT, Map.of("recycled", recycled))).isInstanceOf(Decision.Accepted.class);
    assertThat(never(HandedToClerk.class)).isEqualTo(!clerk);
    if (clerk) {
      assertThat(last(HandedToClerk.class).reasons()).containsExactly("scrap-proof-missing");
    }
  }

  @Test
  void uncoveredCodesMakeAnAbortedCaseAClerks() {
    submitted(KEEP);
    assertThat(events)
        .contains(new CodeUncovered(CASE, "zb1", 1), new CodeUncovered(CASE, "zb2", 1));
    act(PORTAL, new AbortDialogue(CASE, "applicant-left"));
    act(KFZ, new CloseCase(CASE, "aborted"));

    act(KFZ, new ReopenCase(CASE, "Der Antrag soll weitergehen."));

    assertThat(events)
        .contains(new CodeUncovered(CASE, "zb1", 2), new CodeUncovered(CASE, "zb2", 2));
    assertThat(last(HandedToClerk.class).reasons()).containsExactly("paper-invalid");
    refused(SYSTEM, new DecideAutomatically(CASE, "v"), "fees-not-paid");
    act(KFZ, new DecideManually(CASE, "granted", null, null));
  }

  @Test
  void takingOutOfServiceByTheMachineTakesEffectOnItsDay() {
    decided(OUT);
    assertThat(last(VehicleTakenOutOfService.class).effectiveOn()).isEqualTo(today());
    act(PORTAL, new DisplayDecision(CASE));
    act(PORTAL, new RecordRetrieval(CASE));
    assertThat(proceeding().state()).isEqualTo("out-of-service");
    refused(KFZ, new NotifySale(CASE, today(), "Jana Krause", true), "not-registered");
  }

  @Test
  void whatComesOverTheCounterCostsTheCountersFeeAndStaysWithTheClerk() {
    counter(KEEP);
    assertThat(last(HandedToClerk.class).reasons()).contains("not-online");
    refused(KFZ, new RecordPayment(CASE, "10.40", "K-1"), "other-amount");
    act(KFZ, new RecordPayment(CASE, "24.20", "K-1"));
    assertThat(last(FeesPaid.class).feeNumbers()).containsExactly("GebOSt Nr. 221.8");
    assertThat(proceeding().state()).isEqualTo("with-clerk");
  }

  @Test
  void whatAClerkGetsFromOnlineCostsTheOneOrTheOther() {
    submitted(KEEP);
    act(SYSTEM, new HandToClerk(CASE, List.of("payment-not-performed")));
    refused(KFZ, new RecordPayment(CASE, "12.00", "K-1"), "other-amount");
    act(KFZ, new RecordPayment(CASE, "24.20", "K-1"));
    assertThat(proceeding().state()).isEqualTo("with-clerk");
  }

  @Test
  void aRejectionNeedsReasonsAndAHearing() {
    submitted(KEEP);
    act(SYSTEM, new HandToClerk(CASE, List.of("stolen")));
    assertThat(send(KFZ, new DecideManually(CASE, "rejected", " ", null)).toString())
        .contains("/reasons");
    refused(KFZ, new DecideManually(CASE, "rejected", "Rückstände", null), "hearing-missing");
    act(KFZ, new SendHearing(CASE, today().plusDays(14), "Es bestehen Rückstände."));
    refused(KFZ, new DecideManually(CASE, "rejected", "Rückstände", null), "hearing-missing");
    act(PORTAL, new RecordStatement(CASE, "Ich habe bezahlt."));
    act(KFZ, new DecideManually(CASE, "rejected", "Rückstände", null));
    assertThat(last(ApplicationRejected.class).reasons()).isEqualTo("Rückstände");
    assertThat(proceeding().state()).isEqualTo("rejected");
  }

  @Test
  void whoLetsTheDayOfTheHearingPassHadItsSay() {
    submitted(KEEP);
    act(SYSTEM, new HandToClerk(CASE, List.of("stolen")));
    var until = today().plusDays(14);
    act(KFZ, new SendHearing(CASE, until, "Es bestehen Rückstände."));
    night(until);
    refused(KFZ, new DecideManually(CASE, "rejected", "Rückstände", null), "hearing-missing");
    night(until.plusDays(1));
    act(KFZ, new DecideManually(CASE, "rejected", "Rückstände", null));
  }

  @Test
  void operationIsProhibitedAfterAHearingOrWithItsReason() {
    decided(KEEP);
    refused(KFZ, new ProhibitOperation(CASE, "Anschrift", null), "hearing-missing");
    act(KFZ, new ProhibitOperation(CASE, "Anschrift", "Gefahr im Verzug"));
    assertThat(proceeding().state()).isEqualTo("prohibited");
  }

  /** Whatever the registers say, and in whichever order: no machine rejects. */
  @Test
  void nothingIsEverRejectedByAMachine() {
    var random = new Random(4711);
    var procedures = List.of(KEEP, OUT, "vehicle-first-registration", "vehicle-change-of-data");
    for (int run = 0; run < 300; run++) {
      begin();
      var procedure = procedures.get(random.nextInt(procedures.size()));
      paid(procedure);
      for (int step = 0; step < 25; step++) {
        var checks = Checks.of(procedure);
        var check = checks.get(random.nextInt(checks.size()));
        switch (random.nextInt(6)) {
          case 0 -> send(SYSTEM, new DecideAutomatically(CASE, "v"));
          case 1 -> send(PORTAL, new CorrectApplication(CASE, "B1B2C3D", null));
          default ->
              send(
                  SYSTEM,
                  new RecordMachineCheck(
                      CASE,
                      check,
                      List.of("passed", "passed", "failed", "not-performed").get(random.nextInt(4)),
                      "r",
                      null,
                      random.nextInt(8) == 0 ? "police-lock" : null));
        }
        assertThat(send(SYSTEM, new DecideManually(CASE, "rejected", "maschinell", "keine")))
            .isInstanceOf(Decision.Rejected.class);
      }
      assertThat(never(ApplicationRejected.class)).isTrue();
      var granted = !never(AutomatedDecisionIssued.class);
      assertThat(granted && !never(HandedToClerk.class)).as("both a grant and a clerk").isFalse();
      assertThat(granted && !never(DialogueAborted.class)).isFalse();
    }
  }
}
