package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Deadlines;
import aktenlauf.command.proceeding.Domains;
import aktenlauf.command.proceeding.ProceedingDecider;
import aktenlauf.shared.calendar.DeadlineRules;
import aktenlauf.shared.calendar.DisputedPoints;
import aktenlauf.shared.calendar.LegalCalendar;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.FileNumber;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.loading.ProcedureLoader;
import aktenlauf.shared.procedure.loading.ProcedureSource;
import aktenlauf.shared.proceeding.ProceedingCommand.SubmitApplication;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The procedures, rules and examples that this program ships, and its decider. */
final class Shipped {
  static final Procedures PROCEDURES = ProcedureLoader.load(List.of(ProcedureSource.shipped()));
  static final Deadlines DEADLINES =
      new Deadlines(DeadlineRules.shipped(), LegalCalendar.saxony(), DisputedPoints.CAREFUL);
  static final Domains DOMAINS = new Domains(List.of(new BuildingLaw(DEADLINES, PROCEDURES)));
  static final ProceedingDecider DECIDER = new ProceedingDecider(PROCEDURES, DEADLINES, DOMAINS);

  static final CaseId CASE = CaseId.of("0193a000-0000-7000-8000-000000000063");
  static final Object LEFT_OUT = new Object();
  static final String CITIZEN = "katrin";

  private Shipped() {}

  static List<ProcedureDefinition> building() {
    return PROCEDURES.all().stream().filter(d -> "building-law".equals(d.domain())).toList();
  }

  /** The example's application with some fields changed. */
  @SuppressWarnings("unchecked")
  static SubmitApplication submission(
      String procedure, String example, LocalDate day, Map<String, Object> changed) {
    var definition = PROCEDURES.current(procedure).orElseThrow();
    var body =
        definition.examples().stream()
            .filter(e -> e.name().equals(example))
            .findFirst()
            .orElseThrow()
            .submission(day);
    var application =
        new HashMap<>((Map<String, Object>) Objects.requireNonNull(body.get("application")));
    application.putAll(changed);
    application.values().removeIf(LEFT_OUT::equals);
    return new SubmitApplication(
        CASE,
        FileNumber.of("BAU", day.getYear(), 7),
        procedure,
        "14713000",
        "portal",
        day,
        CITIZEN,
        null,
        (Map<String, Object>) Objects.requireNonNull(body.get("applicant")),
        application);
  }
}
