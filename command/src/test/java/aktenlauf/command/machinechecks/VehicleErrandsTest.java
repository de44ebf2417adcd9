package aktenlauf.command.machinechecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import aktenlauf.command.errands.Errand;
import aktenlauf.command.errands.Outcome;
import aktenlauf.command.kernel.Receipt;
import aktenlauf.command.plate.KeptPlates;
import aktenlauf.command.plate.PlateLog;
import aktenlauf.command.plate.Plates;
import aktenlauf.command.vin.Registrations;
import aktenlauf.command.vin.Streams;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.EventType;
import aktenlauf.shared.kernel.FileNumber;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.plate.Plate;
import aktenlauf.shared.plate.PlateEvent;
import aktenlauf.shared.plate.PlateRules;
import aktenlauf.shared.procedure.loading.ProcedureLoader;
import aktenlauf.shared.procedure.loading.ProcedureSource;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationWithdrawn;
import aktenlauf.shared.proceeding.ProceedingEvent.StateEntered;
import aktenlauf.shared.vehicle.VehicleCommand.DecideAutomatically;
import aktenlauf.shared.vehicle.VehicleCommand.DispatchPrint;
import aktenlauf.shared.vehicle.VehicleCommand.HandToClerk;
import aktenlauf.shared.vehicle.VehicleCommand.RecordMachineCheck;
import aktenlauf.shared.vehicle.VehicleCommand.RecordPayment;
import aktenlauf.shared.vehicle.VehicleCommand.SelectSample;
import aktenlauf.shared.vehicle.VehicleEvent.AutomatedDecisionIssued;
import aktenlauf.shared.vehicle.VehicleEvent.DecisionRetrieved;
import aktenlauf.shared.vehicle.VehicleEvent.DecisionSampledForReview;
import aktenlauf.shared.vehicle.VehicleEvent.DialogueAborted;
import aktenlauf.shared.vehicle.VehicleEvent.FeesPaid;
import aktenlauf.shared.vehicle.VehicleEvent.MachineCheckRecorded;
import aktenlauf.shared.vehicle.VehicleEvent.PrintDispatched;
import aktenlauf.shared.vehicle.VehicleEvent.RefundOrdered;
import aktenlauf.shared.vin.VinEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Registers that answer, stay away or are none. */
class VehicleErrandsTest {
  private static final CaseId ID = CaseId.of("0193a000-0000-7000-8000-000000000001");
  private static final LocalDate DAY = LocalDate.of(2026, 10, 30);
  private static final Instant AT = Instant.parse("2026-10-30T09:00:00Z");
  private static final Duration PATIENCE = Duration.ofHours(4);
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final List<Recorded> history = new ArrayList<>();
  private final List<CaseCommand> issued = new ArrayList<>();
  private final List<String> refunded = new ArrayList<>();
  private @Nullable RuntimeException failure;
  private Instant now = AT;
  private boolean paidMeanwhile;
  private final Map<String, Map<String, Object>> asked = new HashMap<>();

  private static final Plates NOBODYS =
      new Plates(
          new PlateLog() {
            @Override
            public List<Recorded> of(Plate plate) {
              return List.of();
            }

            @Override
            public boolean append(
                Plate plate, long version, List<PlateEvent> events, Envelope envelope) {
              throw new UnsupportedOperationException();
            }
          },
          PlateRules.shipped());

  private final Streams vins = new Streams();
  private final VehicleErrands errands =
      new VehicleErrands(
          new Cash(),
          (check, question, id) -> {
            fail();
            asked.put(check, question);
            return new MachineCheck.Answer(true, "r-" + check, null, null);
          },
          ProcedureLoader.load(List.of(ProcedureSource.shipped())),
          (command, order) -> {
            assertThat(order.moment().actor().role()).isEqualTo("system");
            issued.add(command);
            return new Receipt.Done(ID, 9, List.of(), "", false);
          },
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          },
          PATIENCE,
          new Sampling(1),
          text -> text.replace("sealed:", ""),
          new Registrations(
              vins, (of, value) -> "hash-%08x".formatted((of + value).hashCode()), text -> text),
          new KeptPlates(NOBODYS, (of, value) -> of + value));

  private final class Cash implements Payments {
    @Override
    public Payment transaction(String requestId, String purpose, String amount) {
      fail();
      assertThat(requestId).matches("[\\w\\d-]{1,36}");
      assertThat(purpose).hasSizeLessThanOrEqualTo(27);
      return new Payment(true, "T1", amount);
    }

    @Override
    public Payment cancel(String requestId) {
      fail();
      return new Payment(paidMeanwhile, "T1", "10.40");
    }

    @Override
    public void refund(String requestId, String reference, String amount) {
      refunded.add(reference + " " + amount);
    }
  }

  private void fail() {
    if (failure != null) {
      throw failure;
    }
  }

  private Recorded happened(CaseEvent event) {
    long version = history.size() + 1;
    var envelope =
        new Envelope(
            AT,
            AT,
            DAY,
            new Actor(Actor.Kind.SYSTEM, "machine-checks", "system", null),
            null,
            "14713000",
            "high",
            "vehicle-transfer-keep-plate",
            1,
            List.of(),
            "command-" + version,
            null,
            null,
            null,
            null,
            List.of(),
            null);
    history.add(
        new Recorded(version, version, EventType.of(event.getClass()).name(), 1, event, envelope));
    return history.getLast();
  }

  private Recorded submitted() {
    var first =
        happened(
            new ApplicationSubmitted(
                ID,
                FileNumber.of("KFZ", 2026, 7),
                "vehicle-transfer-keep-plate",
                1,
                "portal",
                DAY,
                "received",
                "vehicle-registration",
                null,
                null,
                null,
                Map.of(),
                null,
                Map.of("familyName", "Winkler"),
                Map.of(
                    "vin",
                    "WVWZZZ1JZ3W386752",
                    "zb1",
                    Map.of("securityCode", "sealed:aB3dE5f"),
                    "plaque",
                    Map.of("securityCode", Map.of("rear", "sealed:x7Y")),
                    "sepa",
                    Map.of("iban", "sealed:DE89", "accountHolder", "Nora Winkler"))));
    happened(new StateEntered(ID, "payment-due", "applicant"));
    return first;
  }

  private Recorded paid() {
    submitted();
    var paid = happened(new FeesPaid(ID, List.of("221.8"), "10.40", "GebOSt", "T1"));
    happened(new StateEntered(ID, "checking", "other"));
    return paid;
  }

  private List<Errand> called(Recorded cause) {
    return errands.calledFor(cause, history);
  }

  private Outcome run(Errand errand, Duration waiting) {
    return errands.run(errand, history, waiting);
  }

  @Test
  void theFeeOfTheTariffIsPaidFirst() {
    var call = called(submitted());
    assertThat(call).extracting(Errand::kind).containsExactly("vehicle-payment");
    assertThat(run(call.getFirst(), Duration.ZERO)).isInstanceOf(Outcome.Done.class);
    assertThat(issued).containsExactly(new RecordPayment(ID, "10.40", "T1"));
  }

  @Test
  void aRegisterThatIsDownForAnHourIsWaitedFor() {
    var call = called(paid()).getFirst();
    failure = new Away("down");
    assertThat(run(call, AN_HOUR)).isInstanceOf(Outcome.Later.class);
    assertThat(issued).isEmpty();
    failure = null;
    assertThat(run(call, AN_HOUR)).isInstanceOf(Outcome.Done.class);
    assertThat(issued)
        .containsExactly(
            new RecordMachineCheck(
                ID, call.recipient(), "passed", "r-" + call.recipient(), null, null));
  }

  /** Each secret has one reader. */
  @Test
  void theVehicleRegisterIsToldTheCodesAndTheBankTheAccount() {
    called(paid()).forEach(call -> run(call, Duration.ZERO));
    assertThat(asked.remove("vehicle-register"))
        .containsEntry("zb1", "aB3dE5f")
        .containsEntry("plaque", Map.of("rear", "x7Y"));
    assertThat(asked.remove("iban"))
        .isEqualTo(Map.of("iban", "DE89", "accountHolder", "Nora Winkler"));
    assertThat(asked.toString()).doesNotContain("aB3dE5f", "x7Y", "DE89", "sealed");
  }

  @Test
  void whatStaysAwayTooLongOrIsNoneIsNotPerformed() {
    var calls = called(paid());
    assertThat(calls).hasSize(6);
    failure = new Away("down");
    run(calls.getFirst(), PATIENCE);
    failure = new NotPerformable("none");
    run(calls.getLast(), Duration.ZERO);
    assertThat(issued)
        .extracting(c -> ((RecordMachineCheck) c).result())
        .containsExactly("not-performed", "not-performed");
  }

  @Test
  void aPaymentServiceThatStaysAwayLeadsToAClerk() {
    var call = called(submitted()).getFirst();
    failure = new Away("down");
    assertThat(run(call, AN_HOUR)).isInstanceOf(Outcome.Later.class);
    run(call, PATIENCE);
    assertThat(issued).containsExactly(new HandToClerk(ID, List.of("payment-not-performed")));
  }

  @Test
  void theLastCheckThatPassesCallsForTheDecisionOnce() {
    paid();
    var causes = new ArrayList<Recorded>();
    for (var check :
        List.of("vehicle-register", "insurance", "iban", "vehicle-tax", "fee-arrears")) {
      causes.add(happened(new MachineCheckRecorded(ID, check, "passed", null, null)));
    }
    causes.add(happened(new MachineCheckRecorded(ID, "inspection", "passed", null, null)));
    var calls = causes.stream().flatMap(c -> called(c).stream()).toList();
    assertThat(calls).extracting(Errand::kind).containsExactly("vehicle-decision");
    run(calls.getFirst(), Duration.ZERO);
    assertThat(issued).containsExactly(new DecideAutomatically(ID, "fzv-2026-04"));
    assertThat(vins.events()).hasOnlyElementsOfType(VinEvent.Claimed.class).hasSize(1);
  }

  @Test
  void whatIsWithdrawnMeanwhileIsLeftAlone() {
    var call = called(paid()).getFirst();
    happened(new ApplicationWithdrawn(ID, null));
    assertThat(run(call, PATIENCE)).isInstanceOf(Outcome.Done.class);
    assertThat(issued).isEmpty();
  }

  @Test
  void whatWasPaidIsGivenBackAlsoWhenTheCaseIsOver() {
    paid();
    var cause = happened(new RefundOrdered(ID, "10.40", "T1"));
    happened(new StateEntered(ID, "aborted", "other"));
    run(called(cause).getFirst(), Duration.ZERO);
    assertThat(refunded).containsExactly("T1 10.40");
  }

  @Test
  void whatIsPaidAfterTheDialogueEndedIsRecordedToBeGivenBack() {
    var call = called(submitted()).getFirst();
    happened(new DialogueAborted(ID, "applicant-left"));
    happened(new StateEntered(ID, "aborted", "other"));
    run(call, Duration.ZERO);
    assertThat(issued).isEmpty();
    paidMeanwhile = true;
    run(call, Duration.ZERO);
    assertThat(issued).containsExactly(new RecordPayment(ID, "10.40", "T1"));
  }

  private Recorded decided() {
    paid();
    var cause = happened(new AutomatedDecisionIssued(ID, "v", AT.plus(Duration.ofMinutes(30))));
    happened(new StateEntered(ID, "decided", "applicant"));
    return cause;
  }

  private Errand called(Recorded cause, String kind) {
    return called(cause).stream().filter(e -> e.kind().equals(kind)).findFirst().orElseThrow();
  }

  @Test
  void whatNobodyRetrievesInThirtyMinutesIsPrintedOnce() {
    var print = called(decided(), "vehicle-print");
    now = AT.plus(Duration.ofMinutes(30));
    assertThat(run(print, Duration.ZERO)).isInstanceOf(Outcome.Later.class);
    now = now.plusSeconds(1);
    assertThat(run(print, Duration.ZERO)).isInstanceOf(Outcome.Done.class);
    assertThat(issued).containsExactly(new DispatchPrint(ID));
    happened(new PrintDispatched(ID, DAY, DAY.plusDays(4)));
    run(print, Duration.ZERO);
    assertThat(issued).hasSize(1);
  }

  @Test
  void whatWasRetrievedIsNotPrinted() {
    var print = called(decided(), "vehicle-print");
    happened(new DecisionRetrieved(ID, AT, null));
    now = AT.plus(Duration.ofHours(1));
    assertThat(run(print, Duration.ZERO)).isInstanceOf(Outcome.Done.class);
    assertThat(issued).isEmpty();
  }

  @Test
  void whatTheSampleChoosesIsChosenOnceAndOnlyInItsMonth() {
    var sample = called(decided(), "vehicle-sample");
    run(sample, Duration.ZERO);
    assertThat(issued).containsExactly(new SelectSample(ID, "auto"));
    happened(new DecisionSampledForReview(ID, "auto"));
    run(sample, Duration.ZERO);
    assertThat(issued).hasSize(1);
  }

  @Test
  void theShareIsKeptAndTheChoiceCanBeRepeated() {
    var sampling = new Sampling(0.05);
    var chosen =
        IntStream.range(0, 20_000).filter(i -> sampling.chooses("decision-" + i)).boxed().toList();
    assertThat(chosen).hasSizeBetween(880, 1120);
    assertThat(chosen).allMatch(i -> sampling.chooses("decision-" + i));
    assertThat(IntStream.range(0, 1000)).noneMatch(i -> new Sampling(0).chooses("d" + i));
    assertThat(IntStream.range(0, 1000)).allMatch(i -> new Sampling(1).chooses("d" + i));
    assertThatIllegalArgumentException().isThrownBy(() -> new Sampling(1.5));
  }
}
