package aktenlauf.command.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.kernel.Decision;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.plate.CasePlateEvent.PlateAssigned;
import aktenlauf.shared.plate.CasePlateEvent.PlateAssignmentOrdered;
import aktenlauf.shared.plate.CasePlateEvent.PlateNotAvailable;
import aktenlauf.shared.plate.CasePlateEvent.PlateReserved;
import aktenlauf.shared.plate.CasePlateEvent.PlateWished;
import aktenlauf.shared.plate.Plate;
import aktenlauf.shared.plate.PlateKind;
import aktenlauf.shared.plate.RecordPlateOutcome;
import aktenlauf.shared.vehicle.VehicleCommand.ChooseAnotherPlate;
import aktenlauf.shared.vehicle.VehicleCommand.DecideManually;
import aktenlauf.shared.vehicle.VehicleCommand.DisplayDecision;
import aktenlauf.shared.vehicle.VehicleCommand.RecordRetrieval;
import aktenlauf.shared.vehicle.VehicleEvent.HandedToClerk;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChooseAnotherPlateTest extends VehicleDays {
  private static final String FIRST = "vehicle-first-registration";
  private static final Plate GONE = new Plate("L-AB 123");

  /** At the counter, with a wish that somebody else was quicker about. */
  private void gone() {
    channel = "counter";
    assertThat(submit(FIRST, Map.of("plate", Map.of("kind", "standard", "wish", GONE.value()))))
        .isInstanceOf(Decision.Accepted.class);
    told(new PlateNotAvailable(CASE, GONE, "plate-not-available", "the plate is reserved"));
  }

  private void told(aktenlauf.shared.plate.CasePlateEvent.Outcome outcome) {
    act(SYSTEM, new RecordPlateOutcome(outcome));
  }

  private static ChooseAnotherPlate choose(String plate) {
    return new ChooseAnotherPlate(CASE, plate);
  }

  @Test
  void anotherPlateIsAskedFor() {
    gone();
    act(KFZ, choose("L-AB 124"));
    var asked = last(PlateWished.class).wish();
    assertThat(asked.plate()).isEqualTo(new Plate("L-AB 124"));
    assertThat(asked.kind()).isEqualTo(PlateKind.STANDARD);

    told(new PlateNotAvailable(CASE, asked.plate(), "plate-not-available", "assigned"));
    act(KFZ, new ChooseAnotherPlate(CASE, null));
    assertThat(last(PlateWished.class).wish().plate()).isNull();
  }

  @Test
  void notWhileTheLastOneIsAskedFor() {
    gone();
    act(KFZ, choose("L-AB 124"));
    refused(KFZ, choose("L-AB 125"), "plate-asked");
  }

  @Test
  void notInPlaceOfOneThatTheCaseHolds() {
    gone();
    act(KFZ, choose("L-AB 124"));
    told(
        new PlateReserved(
            CASE,
            new Plate("L-AB 124"),
            PlateKind.STANDARD,
            null,
            "fzv-9-plate-reservation",
            today(),
            today().plusMonths(3)));
    refused(KFZ, choose("L-AB 125"), "plate-held");
  }

  @Test
  void notWhileTheMachineHasTheCase() {
    paid(FIRST);
    refused(KFZ, choose("L-AB 124"), "not-with-clerk");
  }

  @Test
  void notOnceTheCaseIsRejected() {
    gone();
    act(KFZ, new DecideManually(CASE, "rejected", "Die Unterlagen fehlen.", "Eilt."));
    refused(KFZ, choose("L-AB 124"), "already-decided");
  }

  @Test
  void whatTheCityDoesNotGiveIsInvalid() {
    gone();
    for (var rule : Map.of("L-SS 1", "plate-forbidden", "L-AB 0", "plate-form").entrySet()) {
      assertThat(send(KFZ, choose(rule.getKey())))
          .isInstanceOfSatisfying(
              Decision.Rejected.class,
              r ->
                  assertThat(((Rejection.Invalid) r.reason()).violations())
                      .singleElement()
                      .satisfies(v -> {
                        assertThat(v.pointer()).isEqualTo("/plate");
                        assertThat(v.rule()).isEqualTo(rule.getValue());
                      }));
    }
  }

  /** What was granted stays, and the applicant's next steps with it. */
  @Test
  void registeredVehicleWhoseOwnPlateIsAnothersGetsOneFromAClerk() {
    decided(KEEP);
    var own = last(PlateAssignmentOrdered.class).plate();
    refused(KFZ, choose("L-AB 124"), "plate-asked");
    told(new PlateNotAvailable(CASE, own, "plate-not-available", "the plate is assigned"));
    assertThat(last(HandedToClerk.class).reasons()).containsExactly("plate-not-available");
    assertThat(proceeding().state()).isEqualTo("decided");

    act(KFZ, choose("L-AB 124"));
    var other = last(PlateWished.class).wish();
    assertThat(other.plate()).isEqualTo(new Plate("L-AB 124"));
    told(new PlateNotAvailable(CASE, other.plate(), "plate-not-available", "assigned"));
    assertThat(events.stream().filter(HandedToClerk.class::isInstance)).hasSize(2);

    act(KFZ, new ChooseAnotherPlate(CASE, null));
    var free = new Plate("L-AB 125");
    var until = today().plusMonths(3);
    told(
        new PlateReserved(
            CASE, free, PlateKind.STANDARD, null, "fzv-9-plate-reservation", today(), until));
    assertThat(last(PlateAssignmentOrdered.class).plate()).isEqualTo(free);
    assertThat(last(PlateAssignmentOrdered.class).takeOver()).isFalse();
    told(new PlateAssigned(CASE, free, PlateKind.STANDARD, null));
    refused(KFZ, choose("L-AB 126"), "plate-held");
    act(PORTAL, new DisplayDecision(CASE));
    act(PORTAL, new RecordRetrieval(CASE));
  }

  @Test
  void notForAVehicleThatIsToKeepIts() {
    channel = "counter";
    submitted(KEEP);
    refused(KFZ, choose("L-AB 124"), "plate-kept");
  }

  /** A clerk finds out which plate was meant; this vehicle gets no other one for that. */
  @Test
  void assignmentThatDoesNotEndIsAClerksMatterAndNoPlateIsSoughtForIt() {
    decided(KEEP);
    told(new PlateNotAvailable(CASE, GONE, "plate-of-another-vehicle", "another vehicle's"));
    assertThat(last(HandedToClerk.class).reasons()).containsExactly("plate-of-another-vehicle");
    assertThat(never(PlateWished.class)).isTrue();
  }

  @Test
  void notByTheApplicant() {
    gone();
    assertThat(send(PORTAL, choose("L-AB 124"))).isInstanceOf(Decision.Rejected.class);
  }
}
