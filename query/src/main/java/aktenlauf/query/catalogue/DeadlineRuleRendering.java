package aktenlauf.query.catalogue;

import static aktenlauf.query.catalogue.JsonObject.object;

import aktenlauf.shared.calendar.Computed;
import aktenlauf.shared.calendar.DeadlineRule;
import aktenlauf.shared.calendar.DisputedPoint;
import aktenlauf.shared.calendar.ExtensionLimit;
import aktenlauf.shared.procedure.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule of deadlines and what it computes, as their readers see them, in their language. */
final class DeadlineRuleRendering {
  private static final String TARGET = "last-working-day-not-after-the-unshifted-end";

  private DeadlineRuleRendering() {}

  static Map<String, @Nullable Object> json(DeadlineRule r, Language language) {
    var length = r.length();
    return object(
        "id", r.id(),
        "validFrom", r.validFrom(),
        "validTo", r.validTo(),
        "title", r.title().in(language.tag()),
        "language", language.tag(),
        "legalBasis", r.legalBasis(),
        "start", r.start().text().in(language.tag()),
        "startEvent", r.start().event(),
        "n", length == null ? null : length.n(),
        "unit", length == null ? null : length.unit().word(),
        "countFirstDay", r.countFirstDay(),
        "backwards", r.backwards(),
        "shiftEnd", r.shiftEnd(),
        "disputed", r.disputed().stream().map(DisputedPoint::word).toList(),
        "extension", extension(r.extension()),
        "suspendedBy", r.suspendedBy(),
        "effect", r.effect().word(),
        "internalTarget", TARGET);
  }

  private static @Nullable Object extension(@Nullable ExtensionLimit limit) {
    if (limit == null) {
      return null;
    }
    var max = limit.max();
    return object(
        "max", max == null ? null : max.toString(),
        "times", limit.times(),
        "onlyBeforeExpiry", limit.onlyBeforeExpiry());
  }

  static Map<String, @Nullable Object> json(Computed c, String calendar, Language language) {
    return object(
        "rule", c.rule().id(),
        "start", c.start(),
        "due", c.due(),
        "unshiftedEnd", c.unshiftedEnd(),
        "internalTarget", c.internalTarget(),
        "effect", c.rule().effect().word(),
        "calendar", calendar,
        "language", language.tag(),
        "explanation",
            c.explanation().stream()
                .map(s ->
                    object(
                        "kind", s.kind().word(),
                        "text", s.text().in(language.tag()),
                        "legalBasis", s.legalBasis(),
                        "date", s.date()))
                .toList(),
        "alternatives",
            c.alternatives().stream()
                .map(a -> object("point", a.point().word(), "due", a.due()))
                .toList());
  }
}
