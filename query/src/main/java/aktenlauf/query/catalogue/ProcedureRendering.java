package aktenlauf.query.catalogue;

import static aktenlauf.query.catalogue.JsonObject.object;

import aktenlauf.shared.procedure.Expression;
import aktenlauf.shared.procedure.Language;
import aktenlauf.shared.procedure.Office;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.RequiredDocument;
import aktenlauf.shared.procedure.Step;
import aktenlauf.shared.procedure.Texts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A procedure as its readers see it, in their language. */
final class ProcedureRendering {
  private ProcedureRendering() {}

  static Map<String, @Nullable Object> json(ProcedureDefinition d, Language language) {
    var texts = d.texts(language);
    return object(
        "id", d.id(),
        "version", d.version(),
        "title", texts.title(),
        "description", texts.description(),
        "language", language.tag(),
        "legalBasis", d.legalBasis(),
        "leistungsschluessel", d.leistungsschluessel(),
        "domain", d.domain(),
        "trustLevel", d.trustLevel(),
        "withoutIdentification", source(d.withoutIdentification()),
        "filePrefix", d.filePrefix(),
        "documents", d.documents().stream().map(r -> document(r, texts)).toList(),
        "periods",
            d.periods().stream()
                .map(p ->
                    object(
                        "id", p.id(),
                        "title", title(texts, "periods", p.id()),
                        "length", p.length(),
                        "start", p.start(),
                        "rule", p.rule(),
                        "legalBasis", p.legalBasis()))
                .toList(),
        "fees",
            d.fees().stream()
                .map(f ->
                    object(
                        "id", f.id(),
                        "title", title(texts, "fees", f.id()),
                        "amount", f.amount(),
                        "from", f.from(),
                        "to", f.to(),
                        "perThousand", f.perThousand(),
                        "costsPercent", f.costsPercent(),
                        "percentFrom", f.percentFrom(),
                        "percentTo", f.percentTo(),
                        "currency", "EUR",
                        "tariff", f.tariff(),
                        "legalBasis", f.legalBasis(),
                        "condition", source(f.when())))
                .toList(),
        "states",
            d.states().stream()
                .map(s ->
                    object(
                        "id", s.id(),
                        "title", title(texts, "states", s.id()),
                        "waitingFor", s.waitingFor(),
                        "status", s.status(),
                        "initial", s.id().equals(d.initialState())))
                .toList(),
        "steps", d.steps().stream().map(s -> step(s, texts)).toList(),
        "commands", sorted(d.commands()),
        "outcomes",
            d.outcomes().stream()
                .map(o -> object("id", o, "title", title(texts, "outcomes", o)))
                .toList(),
        "fourEyes",
            d.fourEyes().stream()
                .map(p ->
                    object(
                        "rule", p.rule(),
                        "first", p.first(),
                        "second", p.second(),
                        "legalBasis", p.legalBasis()))
                .toList(),
        "retention",
            object(
                "years", d.retention().years(),
                "permanent", d.retention().permanent(),
                "legalBasis", d.retention().legalBasis(),
                "classes",
                    d.retention().classes().stream()
                        .map(c ->
                            object(
                                "id", c.id(),
                                "content", c.content(),
                                "action", c.action(),
                                "length", c.length().toString(),
                                "from", c.yearEnd() ? "year-end" : "day",
                                "legalBasis", c.legalBasis()))
                        .toList()),
        "office", office(d.office()));
  }

  private static @Nullable String source(@Nullable Expression condition) {
    return condition == null ? null : condition.source();
  }

  private static Map<String, @Nullable Object> document(RequiredDocument required, Texts texts) {
    var when = required.when();
    return object(
        "type", required.type(),
        "title", texts.document(required.type()),
        "condition", when == null ? null : when.source());
  }

  private static Map<String, @Nullable Object> step(Step s, Texts texts) {
    var when = s.when();
    return object(
        "id", s.id(),
        "title", texts.step(s.id()),
        "roles", sorted(s.roles()),
        "from", sorted(s.from()),
        "needs", sorted(s.needs()),
        "repeatable", s.repeatable(),
        "decision", s.decision(),
        "condition", when == null ? null : when.source(),
        "legalBasis", s.legalBasis());
  }

  private static Map<String, @Nullable Object> office(Office o) {
    return object("name", o.name(), "email", o.email(), "phone", o.phone(), "address", o.address());
  }

  /** A title from the texts; the id where the definition has none. */
  private static String title(Texts texts, String kind, String id) {
    return texts.find(kind + "." + id).orElse(id);
  }

  private static List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }
}
