package aktenlauf.query.testing;

import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.procedure.Example;
import aktenlauf.shared.procedure.Expression;
import aktenlauf.shared.procedure.Fee;
import aktenlauf.shared.procedure.Form;
import aktenlauf.shared.procedure.FourEyes;
import aktenlauf.shared.procedure.Language;
import aktenlauf.shared.procedure.Office;
import aktenlauf.shared.procedure.Period;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.RequiredDocument;
import aktenlauf.shared.procedure.Retention;
import aktenlauf.shared.procedure.State;
import aktenlauf.shared.procedure.Step;
import aktenlauf.shared.procedure.Texts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small procedure in two versions, the second with a state more. */
public final class DogTax {
  public static final String ID = "dog-tax";
  public static final Procedures PROCEDURES =
      new Procedures(
          List.of(
              definition(ID, 1, Set.of("notify-decision")),
              definition(ID, 2, Set.of("notify-decision", "add-note")),
              definition("resident-parking", 1, Set.of())));

  private DogTax() {}

  private static ProcedureDefinition definition(String id, int version, Set<String> commands) {
    return new ProcedureDefinition(
        id,
        version,
        "DOG",
        "99102013060000",
        null,
        List.of("§ 1 Hundesteuersatzung"),
        "low",
        null,
        ProcedureDefinition.SUBMITTERS,
        "checking",
        List.of(
            new State("checking", "clerk", "CHECKING"),
            new State("asking", "other", "CONSULTING"),
            new State("granted", "clerk", "GRANTED")),
        List.of(
            new Step(
                "assess",
                Set.of("clerk"),
                Set.of(),
                Set.of(),
                false,
                false,
                null,
                null,
                Map.of(),
                List.of(),
                new AnyForm()),
            new Step(
                "approve",
                Set.of("signatory"),
                Set.of("checking"),
                Set.of("assess"),
                false,
                true,
                new Always("application.dogs > 1"),
                null,
                Map.of(),
                List.of("§ 2"),
                new AnyForm())),
        commands,
        List.of("granted", "refused"),
        List.of(new FourEyes("four-eyes-assessment", "assess", "approve", List.of("§ 3"))),
        List.of(
            new RequiredDocument("insurance", null),
            new RequiredDocument("pedigree", new Always("application.dogs > 1"))),
        List.of(new Period("decision", "P1M", "receipt", null, List.of("§ 4"))),
        List.of(Fee.fixed("tag", "12.80", List.of("§ 5"))),
        new Retention(10, "§ 6"),
        new Office("Steueramt", "steuer@example.org", null, null),
        new Always("taxes"),
        "dog-tax-decision",
        null,
        new AnyForm(),
        new AnyForm(),
        Map.of(
            Language.DE, texts("Hundesteuer", "Haftpflicht", "Wir melden uns."),
            Language.EN, texts("Dog tax", "Insurance", "We will write to you."),
            Language.LEICHT, texts("Steuer für Hunde", "Versicherung", "Bitte warten Sie.")),
        List.of(new DatedExample()));
  }

  private static Texts texts(String title, String insurance, String next) {
    var texts = new HashMap<String, String>();
    texts.put("title", title);
    texts.put("description", title + ".");
    texts.put("documents.insurance", insurance);
    texts.put("next.checking", next);
    texts.put("ifMissed", "!");
    return new Texts(texts);
  }

  private record Always(String source) implements Expression {
    @Override
    public boolean test(Map<String, Object> application, LocalDate receivedOn) {
      return true;
    }

    @Override
    public String text(Map<String, Object> application, LocalDate receivedOn) {
      return source;
    }

    @Override
    public Optional<LocalDate> day(Map<String, Object> application, LocalDate receivedOn) {
      return Optional.empty();
    }
  }

  private record AnyForm() implements Form {
    @Override
    public Map<String, Object> schema() {
      return Map.of("type", "object");
    }

    @Override
    public List<Violation> validate(Map<String, Object> body, String pointer) {
      return List.of();
    }

    @Override
    public Map<String, Object> facts(Map<String, Object> body) {
      return Map.of();
    }

    @Override
    public Map<String, Object> personal(Map<String, Object> body) {
      return body;
    }

    @Override
    public List<Map<String, Object>> examples(LocalDate today) {
      return List.of();
    }
  }

  private record DatedExample() implements Example {
    @Override
    public String name() {
      return "minimal";
    }

    @Override
    public Map<String, Object> submission(LocalDate today) {
      return Map.of("procedure", ID, "receivedOn", today.toString());
    }
  }
}
