package aktenlauf.command.notices;

import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.plate.CasePlateEvent.PlateAssignmentEndOrdered;
import aktenlauf.shared.plate.CasePlateEvent.PlateAssignmentOrdered;
import aktenlauf.shared.plate.CasePlateEvent.PlateReserved;
import aktenlauf.shared.procedure.Language;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.vehicle.VehicleEvent.ApplicationCorrected;
import aktenlauf.shared.vehicle.VehicleEvent.AutomatedDecisionIssued;
import aktenlauf.shared.vehicle.VehicleEvent.FeesPaid;
import aktenlauf.shared.vehicle.VehicleEvent.VehicleTakenOutOfService;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the decision of a machine says (§ 26 Abs. 3 FZV): all data of the certificate (ZB I) that
 * the case has, fee and plate. Never a code, an account or the number of an insurance.
 */
final class AutomatedDecision {
  private final CaseSoFar c;
  private final Map<String, Object> application;
  private final List<Map<String, Object>> certificate = new ArrayList<>();

  private AutomatedDecision(CaseSoFar c) {
    this.c = c;
    this.application = c.application();
  }

  static Values of(AutomatedDecisionIssued e, CaseSoFar c, ProcedureDefinition definition) {
    var decision = new AutomatedDecision(c);
    var fees = c.last(FeesPaid.class);
    return new Values()
        .put("subject", definition.texts(Language.DE).title())
        .put("basis", String.join(", ", definition.legalBasis()))
        .put("ruleSet", e.ruleSetVersion())
        .put("outOfService", c.beside(VehicleTakenOutOfService.class).isPresent())
        .put("plate", decision.assigned())
        .put("fee", fees.map(f -> GermanText.amount(f.amount())).orElse(null))
        .put("tariff", fees.map(AutomatedDecision::tariff).orElse(null))
        .rows("certificate", decision.certificate());
  }

  private static String tariff(FeesPaid fees) {
    return "%s, %s".formatted(String.join(", ", fees.feeNumbers()), fees.tariff());
  }

  /** Ordered with the decision, or reserved before it. */
  private @Nullable String assigned() {
    return c.beside(PlateAssignmentOrdered.class).map(o -> o.plate().value()).orElse(null);
  }

  private @Nullable String plate() {
    return Optional.ofNullable(assigned())
        .or(() -> c.beside(PlateAssignmentEndOrdered.class).map(o -> o.plate().value()))
        .or(() -> c.last(PlateReserved.class).map(r -> r.plate().value()))
        .or(() -> Optional.ofNullable(text("currentPlate")))
        .orElse(null);
  }

  private List<Map<String, Object>> certificate() {
    var holder = c.applicant();
    row("Kennzeichen (A)", plate());
    row("Fahrzeug-Identifizierungsnummer (E)", text("vin"));
    var newName = text("newName");
    row("Name (C.1)", newName == null ? name(holder) : newName);
    row("Geburtsdatum", day(Letterhead.text(holder.get("birthDate"))));
    row("Geburtsort", Letterhead.text(holder.get("birthPlace")));
    var moved = application.get("newAddress");
    row("Anschrift (C.1.3)", Letterhead.street(moved == null ? holder.get("address") : moved));
    row("Nummer der Zulassungsbescheinigung Teil II", within("zb2", "number"));
    row(
        "Fahrzeugdaten nach der Übereinstimmungsbescheinigung",
        within("firstRegistrationData", "reference"));
    row("Nächste Hauptuntersuchung", month(inspectionDue()));
    row("Nächste Sicherheitsprüfung", month(text("safetyCheckDue")));
    if (assigned() != null) {
      row("Datum dieser Zulassung (I)", GermanText.day(c.cause().envelope().legalDate()));
    }
    return certificate;
  }

  private static @Nullable String name(Map<String, Object> holder) {
    var lines = Letterhead.addressee(holder);
    return lines.isEmpty() ? null : lines.getFirst();
  }

  private void row(String title, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      certificate.add(new Values().put("title", title).put("value", value).map());
    }
  }

  private @Nullable String text(String name) {
    return Letterhead.text(application.get(name));
  }

  private @Nullable String within(String object, String name) {
    return application.get(object) instanceof Map<?, ?> m ? Letterhead.text(m.get(name)) : null;
  }

  /** As the applicant corrected it last. */
  private @Nullable String inspectionDue() {
    return c.events().stream()
        .map(Recorded::event)
        .filter(ApplicationCorrected.class::isInstance)
        .map(e -> ((ApplicationCorrected) e).inspectionDue())
        .filter(Objects::nonNull)
        .reduce((_, later) -> later)
        .orElse(text("inspectionDue"));
  }

  /** One of which only month or year is known stays as it is. */
  private static @Nullable String day(@Nullable String day) {
    try {
      return day == null ? null : GermanText.day(LocalDate.parse(day));
    } catch (DateTimeParseException partial) {
      return day;
    }
  }

  /** From {@code 2027-03} to {@code 03/2027}. */
  private static @Nullable String month(@Nullable String month) {
    return month == null || month.length() != 7
        ? month
        : month.substring(5) + "/" + month.substring(0, 4);
  }
}
