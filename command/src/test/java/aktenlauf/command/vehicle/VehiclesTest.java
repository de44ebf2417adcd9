package aktenlauf.command.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.kernel.CaseState;
import aktenlauf.command.kernel.Decision;
import aktenlauf.command.proceeding.Deadlines;
import aktenlauf.command.proceeding.Domains;
import aktenlauf.command.proceeding.Proceeding;
import aktenlauf.command.proceeding.ProceedingDecider;
import aktenlauf.shared.calendar.DeadlineRules;
import aktenlauf.shared.calendar.DisputedPoints;
import aktenlauf.shared.calendar.LegalCalendar;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.Actor.Kind;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.FileNumber;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.loading.ProcedureLoader;
import aktenlauf.shared.procedure.loading.ProcedureSource;
import aktenlauf.shared.proceeding.ProceedingCommand.ExpireDeadline;
import aktenlauf.shared.proceeding.ProceedingCommand.SubmitApplication;
import aktenlauf.shared.vehicle.VehicleCommand.*;
import aktenlauf.shared.vehicle.VehicleEvent.*;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The registration of vehicles, told day by day. */
class VehiclesTest {
  private static final Procedures PROCEDURES =
      ProcedureLoader.load(List.of(ProcedureSource.shipped()));
  private static final Deadlines DEADLINES =
      new Deadlines(DeadlineRules.shipped(), LegalCalendar.saxony(), DisputedPoints.CAREFUL);
  private static final ProceedingDecider DECIDER =
      new ProceedingDecider(PROCEDURES, DEADLINES, new Domains(List.of(new Vehicles(DEADLINES))));
  private static final CaseId CASE = CaseId.of("0193a000-0000-7000-8000-000000000071");
  private static final String KEEP = "vehicle-transfer-keep-plate";
  private static final Actor PORTAL = new Actor(Kind.CITIZEN, "portal", "portal", null);
  private static final Actor SYSTEM = new Actor(Kind.SYSTEM, "checks", "system", null);
  private static final Actor KFZ = new Actor(Kind.CLERK, "kfz", "clerk", null);
  private static final Actor CLOCK = new Actor(Kind.CLOCK, "clock", "clock", null);

  private final List<CaseEvent> events = new ArrayList<>();
  private CaseState state = DECIDER.initial();
  private Instant now = Instant.parse("2026-03-10T08:00:00Z");

  private Proceeding proceeding() {
    return (Proceeding) state;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  private Decision<CaseEvent> send(Actor who, CaseCommand command) {
    var moment =
        new Moment(now, now, today(), today(), who, Access.ALL, null, "high", (long) events.size());
    var decision = DECIDER.decide(command, state, moment);
    if (decision instanceof Decision.Accepted<CaseEvent> accepted) {
      for (var event : accepted.events()) {
        state = DECIDER.evolve(state, event, envelope(accepted, moment));
        events.add(event);
      }
    }
    return decision;
  }

  private static Envelope envelope(Decision.Accepted<CaseEvent> accepted, Moment m) {
    return new Envelope(
        m.recordedAt(),
        m.occurredAt(),
        m.legalDate(),
        m.actor(),
        null,
        accepted.header().authority(),
        m.trustLevel(),
        accepted.header().procedure(),
        accepted.header().procedureVersion(),
        accepted.legalBasis(),
        "command",
        null,
        null,
        null,
        m.seenVersion(),
        accepted.deviations(),
        null);
  }

  private void act(Actor who, CaseCommand command) {
    assertThat(send(who, command)).as("%s", command).isInstanceOf(Decision.Accepted.class);
  }

  private void refused(Actor who, CaseCommand command, String rule) {
    assertThat(send(who, command))
        .isInstanceOfSatisfying(
            Decision.Rejected.class,
            r ->
                assertThat(r.reason())
                    .isInstanceOfSatisfying(
                        Rejection.Refused.class, x -> assertThat(x.rule()).isEqualTo(rule)));
  }

  @SuppressWarnings("unchecked")
  private Decision<CaseEvent> submit(String procedure, Map<String, @Nullable Object> changed) {
    var body =
        PROCEDURES.current(procedure).orElseThrow().examples().getFirst().submission(today());
    var application =
        new HashMap<>((Map<String, Object>) Objects.requireNonNull(body.get("application")));
    changed.forEach((name, value) -> {
      if (value == null) {
        application.remove(name);
      } else {
        application.put(name, value);
      }
    });
    return send(
        PORTAL,
        new SubmitApplication(
            CASE,
            FileNumber.of("KFZ", 2026, 7),
            procedure,
            "14713000",
            "portal",
            today(),
            "nora",
            null,
            (Map<String, Object>) Objects.requireNonNull(body.get("applicant")),
            application));
  }

  private void submitted(String procedure) {
    assertThat(submit(procedure, Map.of())).isInstanceOf(Decision.Accepted.class);
  }

  private void paid(String procedure) {
    submitted(procedure);
    var fee =
        PROCEDURES.current(procedure).orElseThrow().fees().stream()
            .filter(f -> f.id().endsWith("-online"))
            .findFirst()
            .orElseThrow();
    act(SYSTEM, new RecordPayment(CASE, Objects.requireNonNull(fee.amount()), "PAY-1"));
  }

  private void checks(String procedure, Map<String, String> others) {
    for (var check : Checks.of(procedure)) {
      act(
          SYSTEM,
          new RecordMachineCheck(CASE, check, others.getOrDefault(check, "passed"), "r", null));
    }
  }

  private void decided(String procedure) {
    paid(procedure);
    checks(procedure, Map.of());
    act(SYSTEM, new DecideAutomatically(CASE, "fzv-2026-04"));
  }

  private <E extends CaseEvent> E last(Class<E> type) {
    return events.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .reduce((_, e) -> e)
        .orElseThrow();
  }

  private boolean never(Class<? extends CaseEvent> type) {
    return events.stream().noneMatch(type::isInstance);
  }

  private void night(LocalDate day) {
    now = day.atTime(8, 0).toInstant(ZoneOffset.UTC);
    for (var d : proceeding().openDeadlines()) {
      if (d.due().isBefore(day)) {
        act(CLOCK, new ExpireDeadline(CASE, d.name(), d.due()));
      }
    }
  }

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
        SYSTEM, new RecordMachineCheck(CASE, Checks.TAX, "passed", null, null), "fees-not-paid");
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
    act(KFZ, new DecideManually(CASE, "granted", null));
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
    act(SYSTEM, new RecordMachineCheck(CASE, Checks.INSURANCE, "failed", null, null));
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
    act(KFZ, new RecordInsuranceTermination(CASE, now, "A"));
    assertThat(last(InsuranceTerminationReceived.class).ignored()).isTrue();
    assertThat(never(ForcedDeregistrationOrdered.class)).isTrue();
  }

  @Test
  void aTerminationAfterTheConfirmationTakesTheVehicleOutOfService() {
    decided(KEEP);
    act(KFZ, new RecordInsuranceConfirmation(CASE, now.minusSeconds(60), "A"));
    act(KFZ, new RecordInsuranceTermination(CASE, now, "A"));
    assertThat(last(ForcedDeregistrationOrdered.class).on()).isEqualTo(today());
    assertThat(last(VehicleTakenOutOfService.class).effectiveOn()).isEqualTo(today());
    refused(KFZ, new ProhibitOperation(CASE, "Anschrift"), "not-registered");
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
