package aktenlauf.query.web;

import aktenlauf.shared.procedure.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** Which of the citizens' languages a request asks for. */
public final class AcceptLanguage {
  private AcceptLanguage() {}

  /**
   * The language that weighs most in {@code Accept-Language}; German where none of ours is asked
   * for or the header cannot be read.
   */
  public static Language of(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return Language.DE;
    }
    List<LanguageRange> ranges;
    try {
      ranges = LanguageRange.parse(header);
    } catch (IllegalArgumentException unreadable) {
      return Language.DE;
    }
    return ranges.stream()
        .filter(r -> r.getWeight() > 0)
        .sorted(Comparator.comparingDouble(LanguageRange::getWeight).reversed())
        .map(r -> language(r.getRange().toLowerCase(Locale.ROOT)))
        .flatMap(List::stream)
        .findFirst()
        .orElse(Language.DE);
  }

  private static List<Language> language(String range) {
    if (range.equals(Language.LEICHT.tag())) {
      return List.of(Language.LEICHT);
    }
    if (range.equals("*") || range.equals("de") || range.startsWith("de-")) {
      return List.of(Language.DE);
    }
    return range.equals("en") || range.startsWith("en-") ? List.of(Language.EN) : List.of();
  }
}
