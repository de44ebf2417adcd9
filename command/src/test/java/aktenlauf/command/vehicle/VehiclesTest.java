package aktenlauf.command.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.kernel.Decision;
import aktenlauf.shared.plate.CasePlateEvent.PlateAssignmentEndOrdered;
import aktenlauf.shared.plate.CasePlateEvent.PlateAssignmentOrdered;
import aktenlauf.shared.plate.PlateKind;
import aktenlauf.shared.vehicle.VehicleCommand.*;
import aktenlauf.shared.vehicle.VehicleEvent.*;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The registration of vehicles, told day by day. */
class VehiclesTest extends VehicleDays {
  @ParameterizedTest
  @CsvSource({
    "vehicle-first-registration",
    "vehicle-transfer-keep-plate",
    "vehicle-transfer-new-plate",
    "vehicle-move-in-keep-plate",
    "vehicle-move-in-new-plate",
    "vehicle-change-of-data",
    "vehicle-re-registration",
    "vehicle-out-of-service"
  })
  void whatIsPaidAndPassesEveryCheckIsDecidedByTheMachine(String procedure) {
    decided(procedure);
    assertThat(last(AutomatedDecisionIssued.class).ruleSetVersion()).isEqualTo("fzv-2026-04");
    assertThat(never(HandedToClerk.class)).isTrue();
    act(PORTAL, new DisplayDecision(CASE));
    act(PORTAL, new RecordRetrieval(CASE));
    assertThat(last(DecisionRetrieved.class).provisionalUntil() == null)
        .isEqualTo(procedure.equals("vehicle-out-of-service"));
  }

  @Test
  void feesComeFirst() {
    submitted(KEEP);
    refused(
        SYSTEM,
        new RecordMachineCheck(CASE, Checks.TAX, "passed", null, null, null),
        "fees-not-paid");
    refused(SYSTEM, new DecideAutomatically(CASE, "v"), "fees-not-paid");
    refused(SYSTEM, new RecordPayment(CASE, "10.30", "PAY-1"), "other-amount");
    act(SYSTEM, new RecordPayment(CASE, "10.40", "PAY-1"));
    assertThat(last(FeesPaid.class).feeNumbers()).containsExactly("GebOSt Nr. 221.8");
    assertThat(last(FeesPaid.class).tariff()).isEqualTo("GebOSt 2026-04-29");
    refused(SYSTEM, new RecordPayment(CASE, "10.40", "PAY-2"), "already-paid");
  }

  @Test
  void whatCannotBeCheckedGoesToAClerkAndNothingIsRejectedByAMachine() {
    paid(KEEP);
    checks(KEEP, Map.of(Checks.INSURANCE, "not-performed"));
    assertThat(last(HandedToClerk.class).reasons()).containsExactly("insurance-not-performed");
    refused(SYSTEM, new DecideAutomatically(CASE, "v"), "with-clerk");
    assertThat(never(ApplicationRejected.class)).isTrue();
    act(KFZ, new DecideManually(CASE, "granted", null, null));
    assertThat(proceeding().state()).isEqualTo("granted");
  }

  @ParameterizedTest
  @CsvSource({"vehicle-register", "iban", "vehicle-tax", "fee-arrears"})
  void aSecondRegistrationArrearsOrAStolenVehicleGoToAClerk(String check) {
    paid(KEEP);
    checks(KEEP, Map.of(check, "failed"));
    assertThat(last(HandedToClerk.class).reasons()).containsExactly(check + "-failed");
  }

  @Test
  void threeCorrectionsThenTheDialogueEndsAndTheFeeIsGivenBack() {
    paid(KEEP);
    for (int number = 1; number <= 3; number++) {
      checks(KEEP, Map.of(Checks.INSURANCE, "failed"));
      assertThat(last(CorrectionOffered.class).number()).isEqualTo(number);
      act(PORTAL, new CorrectApplication(CASE, "B1B2C3D", null));
    }
    act(SYSTEM, new RecordMachineCheck(CASE, Checks.INSURANCE, "failed", null, null, null));
    assertThat(last(DialogueAborted.class).reason()).isEqualTo("three-corrections");
    assertThat(last(RefundOrdered.class)).isEqualTo(new RefundOrdered(CASE, "10.40", "PAY-1"));
    assertThat(proceeding().state()).isEqualTo("aborted");
    refused(SYSTEM, new DecideAutomatically(CASE, "v"), "already-decided");
  }

  @Test
  void afterThirtyMinutesTheDecisionComesByPost() {
    decided(KEEP);
    now = now.plus(Duration.ofMinutes(31));
    refused(PORTAL, new RecordRetrieval(CASE), "display-ended");
    act(KFZ, new DispatchDocuments(CASE, true, true, "Deutsche Post"));
    assertThat(proceeding().state()).isEqualTo("granted");
  }

  @ParameterizedTest
  @CsvSource({
    "vehicle-transfer-keep-plate,2026-03-20",
    "vehicle-first-registration,2026-03-20",
    "vehicle-re-registration,2026-03-24"
  })
  void theProvisionalProofEndsAsTheProceduresRuleSays(String procedure, String until) {
    decided(procedure);
    act(PORTAL, new RecordRetrieval(CASE));
    assertThat(last(DecisionRetrieved.class).provisionalUntil()).isEqualTo(LocalDate.parse(until));
    assertThat(proceeding().open("fzv-26-dispatch").orElseThrow().due())
        .isEqualTo(LocalDate.parse("2026-03-16"));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-10,2026-04-09", "2026-08-31,2026-09-30"})
  void theReservationOfReviewIsAMonthThatBeginsWithTheDay(String day, String end) {
    now = LocalDate.parse(day).atTime(8, 0).toInstant(ZoneOffset.UTC);
    decided(KEEP);
    act(SYSTEM, new SelectSample(CASE, "auto"));
    act(KFZ, new ReviewSample(CASE, "confirmed"));
    var last = LocalDate.parse(end);
    now = last.atTime(8, 0).toInstant(ZoneOffset.UTC);
    act(KFZ, new AmendUnderReservation(CASE, "amended", "Schreibfehler"));
    night(last.plusDays(1));
    assertThat(last(ReviewReservationEnded.class).on()).isEqualTo(last);
    refused(KFZ, new AmendUnderReservation(CASE, "revoked", "zu spät"), "review-reservation-ended");
  }

  /** Both orders of receipt. */
  @Test
  void aNewerConfirmationLeavesATerminationWithoutEffect() {
    decided(KEEP);
    act(KFZ, new RecordInsuranceConfirmation(CASE, now.plusSeconds(60), "B"));
    act(KFZ, new RecordInsuranceTermination(CASE, now, "A", null));
    assertThat(last(InsuranceTerminationReceived.class).ignored()).isTrue();
    assertThat(never(ForcedDeregistrationOrdered.class)).isTrue();
  }

  @Test
  void aTerminationAfterTheConfirmationTakesTheVehicleOutOfService() {
    decided(KEEP);
    act(KFZ, new RecordInsuranceConfirmation(CASE, now.minusSeconds(60), "A"));
    act(KFZ, new RecordInsuranceTermination(CASE, now, "A", null));
    assertThat(last(ForcedDeregistrationOrdered.class).on()).isEqualTo(today());
    assertThat(last(VehicleTakenOutOfService.class).effectiveOn()).isEqualTo(today());
    refused(KFZ, new ProhibitOperation(CASE, "Anschrift", "Gefahr im Verzug"), "not-registered");
  }

  @Test
  void fourWeeksAfterTheAdvertisementTheRegistrationEnds() {
    decided(KEEP);
    act(KFZ, new NotifySale(CASE, today(), "Jana Krause", false));
    act(KFZ, new AdvertiseCertificate(CASE, today()));
    var until = last(CertificateAdvertised.class).until();
    assertThat(until).isEqualTo(LocalDate.parse("2026-04-07"));
    night(until.plusDays(1));
    assertThat(last(RegistrationEndedByAdvertisement.class).on()).isEqualTo(until);
    assertThat(last(PlateAssignmentEndOrdered.class).on()).isEqualTo(until);
  }

  /** What it wears stays of its kind, whether its holder changes or it comes back. */
  @ParameterizedTest
  @CsvSource({
    "vehicle-transfer-keep-plate, L-AB 123, STANDARD, true",
    "vehicle-transfer-keep-plate, L-AB 123E, ELECTRIC, true",
    "vehicle-move-in-keep-plate, DD-AB 123H, HISTORIC, true",
    "vehicle-re-registration, L-AB 123E, ELECTRIC, false"
  })
  void aVehicleThatKeepsItsPlateKeepsItsKind(
      String procedure, String plate, PlateKind kind, boolean takeOver) {
    assertThat(submit(procedure, Map.of("currentPlate", plate)))
        .isInstanceOf(Decision.Accepted.class);
    act(SYSTEM, new HandToClerk(CASE, List.of("reason")));
    act(KFZ, new DecideManually(CASE, "granted", null, null));
    var ordered = last(PlateAssignmentOrdered.class);
    assertThat(plate).startsWith(ordered.plate().value());
    assertThat(ordered.wish().kind()).isEqualTo(kind);
    assertThat(ordered.takeOver()).isEqualTo(takeOver);
  }

  @Test
  void withoutCodesOrForAnOldVehicleAClerkDecidesFromTheStart() {
    var changes = new HashMap<String, @Nullable Object>();
    changes.put("zb1", null);
    changes.put("vin", "A12345");
    changes.put("vinOverride", Map.of("reason", "Baujahr 1972"));
    assertThat(submit(KEEP, changes)).isInstanceOf(Decision.Accepted.class);
    assertThat(last(HandedToClerk.class).reasons())
        .containsExactly("vin-before-1981", "codes-missing");
  }

  /** The check digit of this VIN is wrong, which is no reason in the EU. */
  @ParameterizedTest
  @CsvSource({
    "WVWZZZ1JZ3W386759,true",
    "WVWZZZ1JZ3W38675,false",
    "WVWZZZ1JZ3W38675O,false",
    "wvwzzz1jz3w386752,false",
    "WVWZZZ1JZ3W3867521,false"
  })
  void aVinIsRefusedOnAlphabetAndLengthOnly(String vin, boolean taken) {
    assertThat(submit(KEEP, Map.of("vin", vin)) instanceof Decision.Accepted).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource({
    "evb,A1B2C3I,false",
    "evb,A1B2C3D,true",
    "zb1,aB3dE5f,true",
    "zb1,aB3dE5l,false",
    "zb1,aB3dE5,false",
    "iban,DE89370400440532013000,true",
    "iban,DE89370400440532013001,false"
  })
  void codesAndAccountsHaveTheirForm(String field, String value, boolean taken) {
    Object changed =
        switch (field) {
          case "zb1" -> Map.of("securityCode", value);
          case "iban" ->
              Map.of("iban", value, "accountHolder", "Nora Winkler", "signedAt", "2026-03-01");
          default -> value;
        };
    var decision = submit(KEEP, Map.of(field.equals("iban") ? "sepa" : field, changed));
    assertThat(decision instanceof Decision.Accepted).isEqualTo(taken);
    if (!taken) {
      assertThat(decision.toString()).doesNotContain(value);
    }
  }

  @Test
  void aReplayGivesTheSameState() {
    decided(KEEP);
    act(PORTAL, new RecordRetrieval(CASE));
    var own = VehicleFile.NEW;
    for (var event : events) {
      own = own.after(event);
    }
    assertThat(own).isEqualTo(proceeding().own());
  }
}
