package aktenlauf.infra.vehicles;

import static aktenlauf.infra.vehicles.VehicleOffice.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.infra.http.Http;
import aktenlauf.infra.http.OpenCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every procedure of the registration of vehicles, from its submission until it is closed. */
@ExtendWith(VehicleOffice.Shared.class)
class VehicleProceduresStoryTest {
  private final VehicleOffice office;

  VehicleProceduresStoryTest(VehicleOffice office) {
    this.office = office;
  }

  /**
   * @param proof days for which the provisional proof allows to drive
   * @param plate what becomes of plates: a new one, the vehicle's stays the vehicle's, or none is
   *     touched
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "KFZ_NEU, vehicle-first-registration, 12.80, 7, 10, new",
    "KFZ_UMS_BEIBEH, vehicle-transfer-keep-plate, 10.40, 6, 10, kept",
    "KFZ_UMS_NEUKZ, vehicle-transfer-new-plate, 12.40, 7, 10, new",
    "KFZ_EXT_BEIBEH, vehicle-move-in-keep-plate, 9.90, 6, 10, kept",
    "KFZ_EXT_NEUKZ, vehicle-move-in-new-plate, 12.10, 7, 10, new",
    "KFZ_ADR, vehicle-change-of-data, 4.30, 2, 14, none",
    "KFZ_WIEDER, vehicle-re-registration, 12.80, 6, 14, kept"
  })
  void isPaidCheckedDecidedDrivenReviewedAndClosed(
      String code, String procedure, String fee, int checks, int proof, String plate) {
    var application = office.application(procedure);
    var opened = OpenCase.submit(office.http(), application);
    assertThat(opened.fileNumber()).startsWith("KFZ-");

    office.decided(opened);
    assertThat(office.types(opened))
        .containsSubsequence(
            "proceeding.application-submitted",
            "vehicle.fees-paid",
            "vehicle.machine-check-recorded",
            "vehicle.automated-decision-issued")
        .doesNotContain("vehicle.handed-to-clerk", "vehicle.application-rejected")
        .filteredOn(t -> t.equals("vehicle.machine-check-recorded"))
        .hasSize(checks);
    assertThat(opened.status().at("/payment/amount").asString()).isEqualTo(fee);
    assertThat(opened.status().get("status").asString()).isEqualTo("DECIDED");

    opened.act("portal", "display-decision", Map.of());
    opened.act("portal", "record-retrieval", Map.of());
    var driving = opened.status();
    assertThat(driving.get("status").asString()).isEqualTo("PROVISIONAL");
    var today = office.today();
    assertThat(driving.at("/automatedDecision/provisionalUntil").asString())
        .isEqualTo(today.plusDays(proof).toString());
    assertThat(driving.at("/papers/sentBy").asString()).isEqualTo(today.plusDays(6).toString());
    plates(plate, opened, application.at("/application/currentPlate").asString(""));

    opened.act(
        CLERK, "dispatch-documents", Map.of("zb1", true, "plaques", true, "carrier", "Post"));
    assertThat(opened.status().get("status").asString()).isEqualTo("GRANTED");
    reviewMonth(opened, today);
    opened.act(CLERK, "close-case", Map.of("outcome", "granted"));
    closed(opened, "granted");
  }

  private void plates(String plate, OpenCase opened, String before) {
    if (plate.equals("none")) {
      assertThat(office.types(opened)).noneMatch(t -> t.startsWith("vehicle.plate-"));
      return;
    }
    office.until(opened, "vehicle.plate-assigned");
    var now = office.last(opened, "vehicle.plate-assigned").get("plate").asString();
    assertThat(office.plate(now).at("/holders/0/caseId").asString()).isEqualTo(opened.id());
    assertThat(office.plate(now).get("state").asString()).isEqualTo("assigned");
    assertThat(opened.status().at("/plate/plate").asString()).isEqualTo(now);
    assertThat(opened.status().at("/plate/state").asString()).isEqualTo("assigned");
    assertThat(now.equals(before)).isEqualTo(plate.equals("kept"));
  }

  /**
   * The month begins with the day of the display, ends the day before the same day, and is over.
   */
  private void reviewMonth(OpenCase opened, LocalDate displayed) {
    var last = displayed.plusMonths(1);
    var due = due(opened, "fzv-26-review-reservation");
    assertThat(due).isBetween(last.minusDays(1), last);
    office.moveTo(due.plusDays(1));
    assertThat(office.until(opened, "vehicle.review-reservation-ended"))
        .doesNotContain("vehicle.print-dispatched");
    opened.refused(
        CLERK,
        "amend-under-reservation",
        Map.of("result", "revoked", "reason", "zu spät"),
        "review-reservation-ended");
  }

  private LocalDate due(OpenCase opened, String rule) {
    return StreamSupport.stream(opened.file(CLERK).get("deadlines").spliterator(), false)
        .filter(d -> d.get("rule").asString().equals(rule))
        .map(d -> LocalDate.parse(d.get("due").asString()))
        .findFirst()
        .orElseThrow();
  }

  private static void closed(OpenCase opened, String outcome) {
    assertThat(opened.status().get("status").asString()).isEqualTo("CLOSED");
    assertThat(opened.status().get("outcome").asString()).isEqualTo(outcome);
  }

  /** KFZ_AB: the plate that is kept for the holder is free again after twelve months. */
  @Test
  void isTakenOutOfServiceAndThePlateIsKeptForTwelveMonths() {
    var plate = VehicleOffice.newPlate();
    var vin = VehicleOffice.newVin();
    registered(plate, vin);
    var application = office.application("vehicle-out-of-service");
    application
        .withObject("/application")
        .put("vin", vin)
        .put("currentPlate", plate)
        .put("reservePlate", true);
    var opened = OpenCase.submit(office.http(), application);

    office.until(opened, "vehicle.plate-assignment-ended");
    assertThat(office.types(opened))
        .contains("vehicle.automated-decision-issued", "vehicle.vehicle-taken-out-of-service")
        .filteredOn(t -> t.equals("vehicle.machine-check-recorded"))
        .hasSize(1);
    assertThat(opened.status().at("/payment/amount").asString()).isEqualTo("4.70");
    opened.act("portal", "display-decision", Map.of());
    opened.act("portal", "record-retrieval", Map.of());
    assertThat(opened.status().get("text").asString())
        .isEqualTo("Das Fahrzeug ist außer Betrieb gesetzt");
    assertThat(opened.status().at("/automatedDecision/provisionalUntil").asString("")).isEmpty();

    var kept = office.plate(plate);
    var until = LocalDate.parse(kept.at("/holders/0/validUntil").asString());
    assertThat(kept.get("state").asString()).isEqualTo("reserved");
    // A last day on a day without work counts to the next one.
    var months = office.today().plusMonths(12);
    assertThat(until).isBetween(months, months.plusDays(4));
    assertThat(opened.status().at("/plate/reservedUntil").asString()).isEqualTo(until.toString());
    opened.act(CLERK, "close-case", Map.of("outcome", "out-of-service"));
    closed(opened, "out-of-service");

    office.moveTo(until);
    assertThat(office.plate(plate).get("state").asString()).isEqualTo("reserved");
    office.moveTo(until.plusDays(1));
    assertThat(office.plate(plate).get("state").asString()).isEqualTo("free");
    office.until(opened, "vehicle.plate-reservation-expired");
    assertThat(opened.status().get("plate").isNull()).isTrue();
    assertThat(reserve(plate, "Schubert").status()).isEqualTo(201);
  }

  private OpenCase registered(String plate, String vin) {
    var body = office.application("vehicle-first-registration");
    body.withObject("/application").put("vin", vin).withObject("/plate").put("wish", plate);
    return office.decided(OpenCase.submit(office.http(), body));
  }

  private Http.Answer reserve(String plate, String familyName) {
    var body = OpenCase.example(office.http(), "vehicle-plate-reservation");
    body.withObject("/applicant").put("familyName", familyName);
    body.withObject("/application").withObject("/plate").put("wish", plate);
    return office.http().post("portal", "/api/v1/cases", body);
  }

  /** KFZ_RES: free again on the day after the last of three months. */
  @Test
  void isReservedForThreeMonthsAndClosedWhenThatIsOver() {
    var plate = VehicleOffice.newPlate();
    var body = OpenCase.example(office.http(), "vehicle-plate-reservation");
    body.withObject("/application").withObject("/plate").put("wish", plate);
    var opened = OpenCase.submit(office.http(), body);
    opened.seen(CLERK);
    assertThat(opened.status().get("text").asString())
        .isEqualTo("Das Kennzeichen ist für Sie reserviert");
    var fee = office.last(opened, "vehicle.fees-assessed");
    assertThat(fee.get("tariff").asString()).isEqualTo("GebOSt 2026-04-29");
    assertThat(fee.get("feeNumbers").toString()).isEqualTo("[\"GebOSt Nr. 230\"]");
    assertThat(opened.status().at("/payment/state").asString()).isEqualTo("due");
    assertThat(opened.status().at("/payment/amount").asString()).isEqualTo("2.60");
    opened.refused(
        CLERK, "record-payment", Map.of("amount", "2.50", "reference", "K-1"), "other-amount");
    opened.act(CLERK, "record-payment", Map.of("amount", "2.60", "reference", "K-1"));
    assertThat(opened.status().at("/payment/state").asString()).isEqualTo("paid");
    assertThat(opened.status().get("text").asString())
        .isEqualTo("Das Kennzeichen ist für Sie reserviert");
    var until = LocalDate.parse(opened.status().at("/plate/reservedUntil").asString());
    var months = office.today().plusMonths(3);
    assertThat(until).isBetween(months, months.plusDays(4));

    office.moveTo(until);
    assertThat(reserve(plate, "Schubert").text("/rule")).isEqualTo("plate-not-available");
    office.moveTo(until.plusDays(1));
    assertThat(office.plate(plate).get("state").asString()).isEqualTo("free");
    office.until(opened, "vehicle.plate-reservation-expired");
    assertThat(opened.status().get("text").asString()).isEqualTo("Die Reservierung ist abgelaufen");
    opened.act(CLERK, "close-case", Map.of("outcome", "expired"));
    closed(opened, "expired");
    assertThat(reserve(plate, "Schubert").status()).isEqualTo(201);
  }

  /** KFZ_RES and then KFZ_NEU: whoever has reserved it gets it, and the reservation is used up. */
  @Test
  void isReservedAndThenTheVehicles() {
    var plate = VehicleOffice.newPlate();
    var body = OpenCase.example(office.http(), "vehicle-plate-reservation");
    body.withObject("/application").withObject("/plate").put("wish", plate);
    var reserved = OpenCase.submit(office.http(), body);

    var vehicle = registered(plate, VehicleOffice.newVin());

    office.until(reserved, "vehicle.plate-reservation-released");
    assertThat(office.plate(plate).at("/holders/0/caseId").asString()).isEqualTo(vehicle.id());
    reserved.act(CLERK, "close-case", Map.of("outcome", "released"));
    closed(reserved, "released");
  }

  /** A vehicle comes back with the plate that was kept for it, and nobody else can have it. */
  @Test
  void isRegisteredAgainWithThePlateThatWasKept() {
    var plate = VehicleOffice.newPlate();
    var vin = VehicleOffice.newVin();
    registered(plate, vin);
    var out = office.application("vehicle-out-of-service");
    out.withObject("/application")
        .put("vin", vin)
        .put("currentPlate", plate)
        .put("reservePlate", true);
    var left = OpenCase.submit(office.http(), out);
    office.until(left, "vehicle.plate-assignment-ended");
    assertThat(office.plate(plate).get("state").asString()).isEqualTo("reserved");

    var back = office.application("vehicle-re-registration");
    back.withObject("/application")
        .put("vin", vin)
        .put("currentPlate", plate)
        .put("plateReserved", true);
    var again = OpenCase.submit(office.http(), back);

    assertThat(office.until(again, "vehicle.plate-assigned"))
        .doesNotContain("vehicle.handed-to-clerk");
    assertThat(again.status().at("/payment/amount").asString()).isEqualTo("10.60");
    assertThat(office.plate(plate).at("/holders/0/caseId").asString()).isEqualTo(again.id());
    office.until(left, "vehicle.plate-reservation-released");
    office.moveTo(office.today().plusMonths(13));
    assertThat(office.plate(plate).get("state").asString()).isEqualTo("assigned");
  }

  /** What the applicant says of a reservation counts only as the plate's stream says it too. */
  @Test
  void isAClerksWhereTheReservationIsSomebodyElsesOrNone() {
    var anothers = VehicleOffice.newPlate();
    assertThat(reserve(anothers, "Schubert").status()).isEqualTo(201);
    for (var plate : List.of(anothers, VehicleOffice.newPlate())) {
      var back = office.application("vehicle-re-registration");
      back.withObject("/application").put("currentPlate", plate).put("plateReserved", true);

      var again = OpenCase.submit(office.http(), back);

      assertThat(office.until(again, "vehicle.handed-to-clerk"))
          .doesNotContain("vehicle.fees-paid", "vehicle.application-rejected");
      assertThat(office.last(again, "vehicle.handed-to-clerk").get("reasons").toString())
          .isEqualTo("[\"plate-not-reserved\"]");
      assertThat(again.row(CLERK).get("waitingFor").asString()).isEqualTo("clerk");
    }
    assertThat(office.plate(anothers).get("state").asString()).isEqualTo("reserved");
  }

  private OpenCase revoked(OpenCase deregistration) {
    return VehicleOffice.act(
        deregistration.seen(CLERK),
        CLERK,
        "amend-under-reservation",
        Map.of("result", "revoked", "reason", "Das falsche Fahrzeug."));
  }

  private OpenCase deregistered(String plate, String vin, boolean kept) {
    var out = office.application("vehicle-out-of-service");
    out.withObject("/application")
        .put("vin", vin)
        .put("currentPlate", plate)
        .put("reservePlate", kept);
    var opened = OpenCase.submit(office.http(), out);
    office.until(opened, "vehicle.plate-assignment-ended");
    return opened;
  }

  /** KFZ_AB taken back: registered as before, with its plate, and the holder's case is told. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isRegisteredAsBeforeWhereTheDeregistrationIsRevoked(boolean kept) {
    var plate = VehicleOffice.newPlate();
    var vin = VehicleOffice.newVin();
    var holder = registered(plate, vin);
    var out = deregistered(plate, vin, kept);

    revoked(out);

    office.until(out, "vehicle.plate-assigned");
    assertThat(office.plate(plate).get("state").asString()).isEqualTo("assigned");
    office.until(holder, "proceeding.note-added");
    assertThat(office.last(holder, "proceeding.note-added").get("text").asString())
        .contains("wieder zugelassen");
    var second = office.application("vehicle-first-registration");
    second.withObject("/application").put("vin", vin);
    var refused = OpenCase.submit(office.http(), second);
    office.until(refused, "vehicle.handed-to-clerk");
    assertThat(office.last(refused, "vehicle.handed-to-clerk").get("reasons").toString())
        .isEqualTo("[\"already-registered\"]");
  }

  @Test
  void isAClerksWhereThePlateIsAnothersByThen() {
    var plate = VehicleOffice.newPlate();
    var vin = VehicleOffice.newVin();
    registered(plate, vin);
    var out = deregistered(plate, vin, false);
    assertThat(reserve(plate, "Schubert").status()).isEqualTo(201);

    revoked(out);

    office.until(out, "vehicle.handed-to-clerk");
    assertThat(office.plate(plate).get("state").asString()).isEqualTo("reserved");
    assertThat(out.row(CLERK).get("waitingFor").asString()).isEqualTo("clerk");
    VehicleOffice.act(out, CLERK, "choose-another-plate", Map.of());
    office.until(out, "vehicle.plate-assigned");
    assertThat(out.row(CLERK).get("waitingFor").asString()).isNotEqualTo("clerk");
  }

  @Test
  void isAClerksWhereTheVehicleIsRegisteredAnewByThen() {
    var vin = VehicleOffice.newVin();
    registered(VehicleOffice.newPlate(), vin);
    var free = VehicleOffice.newPlate();
    var out = deregistered(free, vin, false);
    office
        .http()
        .eventually(
            "auditor",
            "/api/v1/audit/events?limit=200&type=vin.registration-ended",
            page ->
                StreamSupport.stream(page.get("items").spliterator(), false)
                    .anyMatch(e -> e.get("caseId").asString().equals(out.id())));
    var anew = registered(VehicleOffice.newPlate(), vin);

    revoked(out);

    office.until(out, "vehicle.handed-to-clerk");
    assertThat(office.last(out, "vehicle.handed-to-clerk").get("reasons").toString())
        .isEqualTo("[\"registered-meanwhile\"]");
    office.plate(free, "free");
    assertThat(out.row(CLERK).get("waitingFor").asString()).isEqualTo("clerk");
    assertThat(office.types(anew)).doesNotContain("proceeding.note-added");
  }

  /** The plate was given to somebody else meanwhile: the vehicle gets any that is free. */
  @Test
  void isRegisteredAgainWithAnotherPlateWhereItsOwnIsGone() {
    var plate = VehicleOffice.newPlate();
    assertThat(reserve(plate, "Schubert").status()).isEqualTo(201);
    var back = office.application("vehicle-re-registration");
    back.withObject("/application").put("currentPlate", plate);
    var again = OpenCase.submit(office.http(), back);

    office.until(again, "vehicle.plate-assigned");

    assertThat(office.types(again)).contains("vehicle.plate-not-available");
    assertThat(office.last(again, "vehicle.plate-assigned").get("plate").asString())
        .isNotEqualTo(plate);
    assertThat(office.plate(plate).get("state").asString()).isEqualTo("reserved");
  }

  /** The registration ends with the advertisement: nobody keeps the plate. */
  @Test
  void anAdvertisementThatIsOverFreesThePlate() {
    var plate = VehicleOffice.newPlate();
    var opened = registered(plate, VehicleOffice.newVin());
    opened.act(CLERK, "advertise-certificate", Map.of("on", office.today().toString()));
    var until =
        LocalDate.parse(
            office.last(opened, "vehicle.certificate-advertised").get("until").asString());

    office.moveTo(until.plusDays(1));

    assertThat(office.until(opened, "vehicle.registration-ended-by-advertisement"))
        .contains("vehicle.certificate-advertised");
    office.until(opened, "vehicle.plate-assignment-ended");
    assertThat(office.plate(plate).get("state").asString()).isEqualTo("free");
  }

  /** One plate, two vehicles of one holder and class; a third and another's are refused. */
  @Test
  void aChangePlateIsForTwoVehiclesOfOneHolder() {
    var plate = VehicleOffice.newPlate();
    var one = change(plate, "M1", "Winkler");
    var other = change(plate, "M1", "Winkler");
    office.until(one, "vehicle.plate-assigned");
    office.until(other, "vehicle.plate-assigned");
    assertThat(office.plate(plate).get("holders")).hasSize(2);

    for (var no :
        List.of(
            change(plate, "M1", "Winkler"),
            change(plate, "M1", "Schubert"),
            change(plate, "L", "Winkler"))) {
      assertThat(office.until(no, "vehicle.plate-not-available"))
          .doesNotContain("vehicle.plate-reserved");
    }
    assertThat(office.plate(plate).get("holders")).hasSize(2);
  }

  /** Before the second vehicle of its own comes, another holder's is refused too. */
  @Test
  void aChangePlateIsNotSharedWithAnotherHolder() {
    var plate = VehicleOffice.newPlate();
    office.until(change(plate, "M1", "Winkler"), "vehicle.plate-assigned");
    office.until(change(plate, "M1", "Schubert"), "vehicle.plate-not-available");
    assertThat(office.plate(plate).get("holders")).hasSize(1);
  }

  private OpenCase change(String plate, String vehicleClass, String familyName) {
    var body = office.application("vehicle-first-registration");
    body.withObject("/applicant").put("familyName", familyName);
    body.withObject("/application")
        .withObject("/plate")
        .put("wish", plate)
        .put("kind", "change")
        .put("vehicleClass", vehicleClass);
    return OpenCase.submit(office.http(), body);
  }
}
