package aktenlauf.command.proceeding;

import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.procedure.Expression;
import aktenlauf.shared.procedure.Form;
import aktenlauf.shared.procedure.FourEyes;
import aktenlauf.shared.procedure.Office;
import aktenlauf.shared.procedure.Period;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.Retention;
import aktenlauf.shared.procedure.State;
import aktenlauf.shared.procedure.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small procedure whose rules a test can see at a glance. */
final class TestProcedures {
  static final String ID = "market-stall";

  /**
   * Refuses a body that lacks the field {@code plot}; everything in it is personal but {@code
   * plot}.
   */
  private record PlotForm(boolean required) implements Form {
    @Override
    public Map<String, Object> schema() {
      return Map.of("type", "object");
    }

    @Override
    public List<Violation> validate(Map<String, Object> body, String pointer) {
      return required && !body.containsKey("plot")
          ? List.of(new Violation(pointer + "/plot", "required", "is required"))
          : List.of();
    }

    @Override
    public Map<String, Object> facts(Map<String, Object> body) {
      return body.containsKey("plot") ? Map.of("plot", body.get("plot")) : Map.of();
    }

    @Override
    public Map<String, Object> personal(Map<String, Object> body) {
      var rest = new java.util.HashMap<>(body);
      rest.remove("plot");
      return rest;
    }

    @Override
    public List<Map<String, Object>> examples(LocalDate today) {
      return List.of(Map.of("plot", "7"));
    }
  }

  /** The field of the application that the expression names. */
  private record Field(String source) implements Expression {
    private Object value(Map<String, Object> application) {
      var value = application.get(source);
      if (value == null) {
        throw new Failed(source, "the application has no such field");
      }
      return value;
    }

    @Override
    public boolean test(Map<String, Object> application, LocalDate receivedOn) {
      return value(application).equals(true);
    }

    @Override
    public String text(Map<String, Object> application, LocalDate receivedOn) {
      return "markets";
    }

    @Override
    public Optional<LocalDate> day(Map<String, Object> application, LocalDate receivedOn) {
      return Optional.of(receivedOn.plusDays(30));
    }
  }

  static final Procedures ALL =
      new Procedures(List.of(version(1, List.of()), version(2, List.of())));

  /** With the period for an objection as a deadline. */
  static final Procedures WITH_OBJECTIONS =
      new Procedures(
          List.of(
              version(
                  1,
                  List.of(
                      new Period(
                          "objection",
                          "P1M",
                          "notification",
                          "vwgo-70-objection",
                          List.of("§ 70 VwGO"))))));

  private TestProcedures() {}

  private static ProcedureDefinition version(int version, List<Period> periods) {
    return new ProcedureDefinition(
        ID,
        version,
        "MARKT",
        null,
        null,
        List.of("§ 67 GewO"),
        "substantial",
        null,
        ProcedureDefinition.SUBMITTERS,
        "received",
        List.of(
            new State("received", "clerk", "CHECKING"),
            new State("checked", "clerk", "IN_PROGRESS"),
            new State("decided", "other", "GRANTED")),
        List.of(
            step("check", Set.of("received"), Set.of(), true, false, Map.of("*", "checked")),
            step("approve", Set.of(), Set.of("check"), false, true, Map.of("*", "decided")),
            new Step(
                "inspect-power",
                Set.of("clerk"),
                Set.of(),
                Set.of(),
                true,
                false,
                new Field("power"),
                null,
                Map.of(),
                List.of(),
                new PlotForm(false))),
        Set.of(
            "claim-case",
            "assign-case",
            "release-case",
            "demand-documents",
            "supply-documents",
            "suspend-proceedings",
            "resume-proceedings",
            "draft-decision",
            "sign-decision",
            "return-draft",
            "notify-decision",
            "file-objection",
            "withdraw-application",
            "forward-case",
            "place-hold",
            "lift-hold",
            "add-note",
            "close-case",
            "reopen-case",
            "change-definition-version"),
        List.of("granted", "refused"),
        List.of(new FourEyes("four-eyes-market", "check", "approve", List.of("§ 20 VwVfG"))),
        List.of(),
        periods,
        List.of(),
        new Retention(10, "city plan"),
        new Office("Markets", null, null, null),
        new Field("plot"),
        "market-30-days",
        new Field("plot"),
        new PlotForm(false),
        new PlotForm(true),
        Map.of(),
        List.of());
  }

  private static Step step(
      String id,
      Set<String> from,
      Set<String> needs,
      boolean repeatable,
      boolean decision,
      Map<String, String> to) {
    return new Step(
        id,
        Set.of("clerk"),
        from,
        needs,
        repeatable,
        decision,
        null,
        "result",
        to,
        List.of(),
        new PlotForm(false));
  }
}
