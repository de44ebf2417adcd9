package aktenlauf.shared.procedure.loading;

import aktenlauf.shared.procedure.Fee;
import aktenlauf.shared.procedure.Period;
import aktenlauf.shared.procedure.RequiredDocument;
import aktenlauf.shared.procedure.State;
import aktenlauf.shared.reading.Fields;
import aktenlauf.shared.reading.Place;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a definition that have names and refer to no other part. */
final class OutlineReader {
  private final Fields fields;
  private final Set<String> statuses;
  private final boolean decidedByCode;

  /**
   * @param decidedByCode whether the procedure may do without steps
   */
  OutlineReader(Fields fields, Set<String> statuses, boolean decidedByCode) {
    this.fields = fields;
    this.statuses = statuses;
    this.decidedByCode = decidedByCode;
  }

  Outline read() {
    var states = required("states").stream().map(this::state).toList();
    unique("states", states.stream().map(State::id).toList());
    var steps =
        (decidedByCode ? fields.items("steps") : required("steps"))
            .stream().map(OutlineReader::id).toList();
    unique("steps", steps);
    var outcomes =
        required("outcomes").stream()
            .map(p -> Fields.matching(p, Words.KEBAB, Words.A_KEBAB))
            .toList();
    unique("outcomes", outcomes);
    var documents = fields.items("documents").stream().map(OutlineReader::document).toList();
    unique("documents", documents.stream().map(RequiredDocument::type).toList());
    var periods = fields.items("periods").stream().map(OutlineReader::period).toList();
    unique("periods", periods.stream().map(Period::id).toList());
    var fees = fields.items("fees").stream().map(OutlineReader::fee).toList();
    unique("fees", fees.stream().map(Fee::id).toList());
    return new Outline(states, steps, outcomes, documents, periods, fees);
  }

  private List<Place> required(String name) {
    var items = fields.require(name).map(Place::items).orElse(List.of());
    if (items.isEmpty() && fields.find(name).isPresent()) {
      fields.place().complainAt("/" + name, "must not be empty");
    }
    return items;
  }

  private void unique(String name, Collection<String> ids) {
    var seen = new HashSet<String>();
    int i = 0;
    for (var id : ids) {
      if (!seen.add(id) && !id.isEmpty()) {
        fields
            .place()
            .complainAt("/%s/%d".formatted(name, i), "'%s' stands here twice".formatted(id));
      }
      i++;
    }
  }

  /** The step itself is read later, when all names are known. */
  private static String id(Place step) {
    return step.value() instanceof Map<?, ?> map && map.get("id") instanceof String id ? id : "";
  }

  private State state(Place place) {
    var fields = place.fields("id", "waitingFor", "status");
    return new State(
        fields.text("id", Words.KEBAB, Words.A_KEBAB),
        fields.oneOf("waitingFor", Words.WAITING, "actor"),
        fields.oneOf("status", statuses, "status"));
  }

  private static RequiredDocument document(Place place) {
    var fields = place.fields("type", "when");
    return new RequiredDocument(
        fields.text("type", Words.KEBAB, Words.A_KEBAB),
        fields.find("when").flatMap(Expressions::condition).orElse(null));
  }

  private static Period period(Place place) {
    var fields = place.fields("id", "length", "start", "rule", "legalBasis");
    return new Period(
        fields.text("id", Words.KEBAB, Words.A_KEBAB),
        fields.text("length", "P\\d+[DWMY]", "a duration as in P1M"),
        fields.text("start"),
        fields.find("rule").isPresent() ? fields.text("rule", Words.KEBAB, Words.A_KEBAB) : null,
        fields.texts("legalBasis"));
  }

  private static Fee fee(Place place) {
    var fields =
        place.fields(
            "id",
            "amount",
            "from",
            "to",
            "perThousand",
            "costsPercent",
            "percentFrom",
            "percentTo",
            "tariff",
            "legalBasis",
            "when");
    if (fields.find("percentFrom").isPresent() != fields.find("percentTo").isPresent()) {
      place.complain("'percentFrom' and 'percentTo' come together");
    }
    if (Stream.of("amount", "from", "to", "perThousand", "percentFrom")
        .allMatch(n -> fields.find(n).isEmpty())) {
      place.complain("'amount' is missing, and so are 'from', 'to' and 'perThousand'");
    } else if (fields.find("amount").isPresent()
        && Stream.of("from", "to", "perThousand", "percentFrom")
            .anyMatch(n -> fields.find(n).isPresent())) {
      place.complain("a fixed amount has neither a frame nor a rate");
    }
    return new Fee(
        fields.text("id", Words.KEBAB, Words.A_KEBAB),
        euros(fields, "amount"),
        euros(fields, "from"),
        euros(fields, "to"),
        euros(fields, "perThousand"),
        percent(fields, "costsPercent"),
        percent(fields, "percentFrom"),
        percent(fields, "percentTo"),
        fields.optionalText("tariff"),
        fields.texts("legalBasis"),
        fields.find("when").flatMap(Expressions::condition).orElse(null));
  }

  private static @Nullable String percent(Fields fields, String name) {
    return fields
        .find(name)
        .map(p -> Fields.matching(p, "[1-9]\\d{0,2}", "a share in quotes as in \"20\""))
        .orElse(null);
  }

  private static @Nullable String euros(Fields fields, String name) {
    return fields
        .find(name)
        .map(p -> Fields.matching(p, "\\d+\\.\\d{2}", "an amount in quotes as in \"12.80\""))
        .orElse(null);
  }
}
