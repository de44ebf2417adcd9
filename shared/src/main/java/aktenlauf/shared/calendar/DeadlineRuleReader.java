package aktenlauf.shared.calendar;

import aktenlauf.shared.reading.Complaints;
import aktenlauf.shared.reading.Fields;
import aktenlauf.shared.reading.Place;
import aktenlauf.shared.reading.YamlText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a file of rules: a list, each entry one version of a rule. */
final class DeadlineRuleReader {
  private static final String KEBAB = "[a-z0-9]+(-[a-z0-9]+)*";
  private static final String EVENT = "[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*";
  private static final List<String> EFFECTS =
      Arrays.stream(Effect.values()).map(Effect::word).toList();
  private static final List<String> UNITS = Arrays.stream(Unit.values()).map(Unit::word).toList();
  private static final List<String> RECKONINGS =
      Arrays.stream(Reckoning.values()).map(Reckoning::word).toList();

  private DeadlineRuleReader() {}

  static void read(String file, byte[] content, Complaints complaints, Versions versions) {
    YamlText.read(file, content, complaints)
        .map(d -> d.root(complaints).items())
        .orElse(List.of())
        .forEach(place -> versions.add(rule(place), place));
  }

  private static DeadlineRule rule(Place place) {
    var fields =
        place.fields(
            "id",
            "validFrom",
            "validTo",
            "legalBasis",
            "title",
            "start",
            "n",
            "unit",
            "countFirstDay",
            "backwards",
            "shiftEnd",
            "shiftDisputed",
            "extension",
            "suspendedBy",
            "effect",
            "reckoning");
    fields.require("legalBasis");
    fields.require("shiftEnd");
    var effect = fields.oneOf("effect", EFFECTS, "effect");
    var reckoning =
        fields
            .find("reckoning")
            .map(p -> Fields.member(p, RECKONINGS, "reckoning"))
            .orElse("vwvfg");
    var rule =
        new DeadlineRule(
            fields.text("id", KEBAB, "in kebab-case, as in vwgo-70-objection"),
            day(fields, "validFrom"),
            day(fields, "validTo"),
            fields.texts("legalBasis"),
            words(fields, "title"),
            start(fields),
            length(fields),
            fields.flag("countFirstDay"),
            fields.flag("backwards"),
            fields.flag("shiftEnd"),
            fields.flag("shiftDisputed"),
            fields.find("extension").map(DeadlineRuleReader::extension).orElse(null),
            fields.texts("suspendedBy"),
            EFFECTS.contains(effect) ? Effect.values()[EFFECTS.indexOf(effect)] : Effect.NONE,
            RECKONINGS.contains(reckoning)
                ? Reckoning.values()[RECKONINGS.indexOf(reckoning)]
                : Reckoning.VWVFG);
    check(rule, place);
    return rule;
  }

  private static void check(DeadlineRule rule, Place place) {
    if (rule.legalBasis().isEmpty()) {
      place.complainAt("/legalBasis", "must name a paragraph");
    }
    var length = rule.length();
    var counted = length == null ? null : length.unit();
    if (length != null && length.n() == 0 && (counted != Unit.DAY || rule.countFirstDay())) {
      place.complainAt("/n", "can be 0 only for days of which the first is not counted");
    }
    if (rule.backwards()
        && (rule.countFirstDay()
            || rule.shiftEnd()
            || rule.shiftDisputed()
            || rule.extension() != null
            || counted == null
            || counted == Unit.WORKING_DAY)) {
      place.complainAt(
          "/backwards",
          "a period counted backwards is one of days, weeks, months or years, without its first"
              + " day, a shift or an extension");
    }
  }

  private static @Nullable LocalDate day(Fields fields, String name) {
    return fields.find(name).map(Days::read).orElse(null);
  }

  private static Bilingual words(Fields fields, String name) {
    return fields
        .require(name)
        .map(p -> p.fields("de", "en"))
        .map(f -> new Bilingual(f.text("de"), f.text("en")))
        .orElse(new Bilingual("", ""));
  }

  private static StartEvent start(Fields fields) {
    return fields
        .require("start")
        .map(p -> p.fields("event", "de", "en"))
        .map(f ->
            new StartEvent(
                f.find("event")
                    .map(p -> Fields.matching(p, EVENT, "an event, as in proceeding.case-closed"))
                    .orElse(null),
                new Bilingual(f.text("de"), f.text("en"))))
        .orElse(new StartEvent(null, new Bilingual("", "")));
  }

  private static @Nullable Length length(Fields fields) {
    if (fields.find("n").isEmpty() && fields.find("unit").isEmpty()) {
      return null;
    }
    var unit = Unit.of(fields.oneOf("unit", UNITS, "unit")).orElse(Unit.DAY);
    return new Length(fields.number("n"), unit);
  }

  private static ExtensionLimit extension(Place place) {
    var fields = place.fields("max", "times", "onlyBeforeExpiry");
    fields.require("onlyBeforeExpiry");
    return new ExtensionLimit(
        fields.find("max").map(DeadlineRuleReader::period).orElse(null),
        fields.find("times").isPresent() ? fields.number("times") : null,
        fields.flag("onlyBeforeExpiry"));
  }

  private static @Nullable Period period(Place place) {
    try {
      var period = Period.parse(place.text());
      if (!period.isNegative() && !period.isZero()) {
        return period;
      }
    } catch (DateTimeException unreadable) {
      // told below
    }
    place.complain("must be a positive period as in P2M");
    return null;
  }
}
