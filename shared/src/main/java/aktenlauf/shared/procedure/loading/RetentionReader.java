package aktenlauf.shared.procedure.loading;

import aktenlauf.shared.procedure.Expression;
import aktenlauf.shared.procedure.Retention;
import aktenlauf.shared.procedure.RetentionClass;
import aktenlauf.shared.reading.Fields;
import aktenlauf.shared.reading.Place;
import java.time.DateTimeException;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Reads how long a procedure's cases and parts of them are kept. */
final class RetentionReader {
  private static final String EVENT = "[a-z-]+\\.[a-z-]+";
  private static final List<String> ACTIONS = List.of(RetentionClass.DELETE, RetentionClass.SECURE);

  private RetentionReader() {}

  static Retention read(Fields all) {
    return all.require("retention")
        .map(p -> p.fields("years", "permanent", "legalBasis", "classes"))
        .map(RetentionReader::retained)
        .orElse(new Retention(0, ""));
  }

  private static Retention retained(Fields fields) {
    boolean permanent = fields.flag("permanent");
    if (permanent && fields.find("years").isPresent()) {
      fields.place().complainAt("/years", "what is permanent has no number of years");
    }
    var ids = new HashSet<String>();
    return new Retention(
        permanent ? null : fields.number("years"),
        fields.text("legalBasis"),
        fields.items("classes").stream()
            .map(RetentionReader::part)
            .peek(c -> {
              if (!ids.add(c.id())) {
                fields.place().complainAt("/classes", "'%s' stands here twice".formatted(c.id()));
              }
            })
            .toList());
  }

  private static RetentionClass part(Place place) {
    var fields =
        place.fields("id", "content", "action", "event", "day", "length", "from", "legalBasis");
    var event = fields.find("event").map(p -> Fields.matching(p, EVENT, "an event's name"));
    Optional<Expression> day = fields.find("day").flatMap(Expressions::day);
    if (event.isPresent() == fields.find("day").isPresent()) {
      place.complain("needs either 'event' or 'day'");
    }
    return new RetentionClass(
        fields.text("id", Words.KEBAB, Words.A_KEBAB),
        fields.text("content"),
        fields.oneOf("action", ACTIONS, "action"),
        event.orElse(null),
        day.orElse(null),
        fields.require("length").map(RetentionReader::length).orElse(Period.ZERO),
        fields
            .find("from")
            .map(p -> Fields.member(p, List.of("day", "year-end"), "beginning"))
            .filter("year-end"::equals)
            .isPresent(),
        fields.text("legalBasis"));
  }

  private static Period length(Place place) {
    var text = place.text();
    try {
      var length = Period.parse(text);
      if (!length.isZero() && !length.isNegative()) {
        return length;
      }
    } catch (DateTimeException wrong) {
      // Told below, like a length of nothing.
    }
    place.complain("'%s' is not a length as in P5Y or P30D".formatted(text));
    return Period.ZERO;
  }
}
