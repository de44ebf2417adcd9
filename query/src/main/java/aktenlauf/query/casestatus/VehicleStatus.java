package aktenlauf.query.casestatus;

import aktenlauf.shared.procedure.ProcedureDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the registration of vehicles adds to a status, as JSON. */
final class VehicleStatus {
  private static final String PREFIX = "vehicle-";
  private static final String ONLINE = "-online";
  private static final String PAYMENT_DUE = "payment-due";
  private static final String RESERVED = "reserved";

  private VehicleStatus() {}

  /** What is to be paid or was paid; null in other procedures, and where nothing is asked. */
  static @Nullable Map<String, @Nullable Object> payment(
      CaseStatus status, Optional<ProcedureDefinition> definition) {
    var course = status.vehicle();
    var paid = course == null ? null : course.paid();
    if (course != null && paid != null) {
      return payment(course.refundedOn() == null ? "paid" : "refunded", paid, course);
    }
    return status.procedure().startsWith(PREFIX)
            && status.course().ending().how() == null
            && due(status.course().state(), course)
        ? owed(course, definition).map(o -> payment("due", o, VehicleCourse.EMPTY)).orElse(null)
        : null;
  }

  /** A reservation is paid for while it lasts; one from before it cost a fee owes none. */
  private static boolean due(String state, @Nullable VehicleCourse course) {
    return state.equals(PAYMENT_DUE)
        || state.equals(RESERVED) && course != null && course.owed() != null;
  }

  /** Cases from before fees were assessed owe what always is. */
  private static Optional<String> owed(
      @Nullable VehicleCourse course, Optional<ProcedureDefinition> definition) {
    return Optional.ofNullable(course)
        .map(VehicleCourse::owed)
        .or(() -> definition.map(VehicleStatus::always));
  }

  private static String always(ProcedureDefinition definition) {
    return definition.fees().stream()
        .filter(f -> f.id().endsWith(ONLINE) && f.when() == null)
        .map(f -> new BigDecimal(Objects.requireNonNull(f.amount())))
        .reduce(new BigDecimal("0.00"), BigDecimal::add)
        .toPlainString();
  }

  private static Map<String, @Nullable Object> payment(
      String state, String amount, VehicleCourse course) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("state", state);
    json.put("amount", amount);
    json.put("currency", "EUR");
    json.put("paidOn", text(course.paidOn()));
    json.put("refundedOn", text(course.refundedOn()));
    return json;
  }

  /** Until when the machine's decision can be read, and the days of the proof; else null. */
  static @Nullable Map<String, @Nullable Object> proof(CaseStatus status) {
    var course = status.vehicle();
    if (course == null || course.displayUntil() == null && course.provisionalUntil() == null) {
      return null;
    }
    var json = new LinkedHashMap<String, @Nullable Object>();
    var display = course.displayUntil();
    json.put("displayUntil", display == null ? null : display.toString());
    json.put("provisionalFrom", text(course.provisionalFrom()));
    json.put("provisionalUntil", text(course.provisionalUntil()));
    return json;
  }

  /** When plaques and papers come: by when they are sent, and when they were; else null. */
  static @Nullable Map<String, @Nullable Object> papers(CaseStatus status) {
    var course = status.vehicle();
    var runs = ToldDeadlines.papers(status.deadlines());
    if (course == null || course.papersOn() == null && runs.isEmpty()) {
      return null;
    }
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("sentOn", text(course.papersOn()));
    json.put("sentBy", runs.map(d -> d.due().toString()).orElse(null));
    json.put("carrier", course.carrier());
    return json;
  }

  static boolean decided(CaseStatus status) {
    return status.vehicle() != null && status.vehicle().decidedOn() != null;
  }

  static @Nullable LocalDate decidedOn(CaseStatus status) {
    return status.vehicle() == null ? null : status.vehicle().decidedOn();
  }

  static @Nullable LocalDate displayedOn(CaseStatus status) {
    return status.vehicle() == null ? null : status.vehicle().displayedOn();
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
