package aktenlauf.shared.registers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds the names that somebody may have meant: those that begin alike, then those spelt alike. */
final class Similar {
  private static final String ENDING = "strasse";
  private static final int CLOSEST = 2;
  private static final int FARTHEST = 5;
  private static final int LETTERS_PER_MISTAKE = 4;

  private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();

  private final Map<String, Street> byKey;

  /**
   * @param likeness from 0 to 1; people make fewer mistakes at the beginning of a name
   */
  private record Scored(Street street, int score, double likeness) {
    static final Comparator<Scored> ORDER =
        Comparator.comparingInt(Scored::score)
            .thenComparing(Comparator.comparingDouble(Scored::likeness).reversed())
            .thenComparing(s -> s.street().name());
  }

  Similar(Map<String, Street> byKey) {
    this.byKey = byKey;
  }

  /** Names alike, the likeliest first. */
  static List<String> nearest(List<String> names, String text, int most) {
    var byKey = new LinkedHashMap<String, Street>();
    names.forEach(n -> byKey.put(StreetKey.of(n), new Street(n, List.of())));
    return new Similar(byKey).to(text, most).stream().map(Street::name).toList();
  }

  List<Street> to(String text, int most) {
    var key = StreetKey.of(text);
    if (key.isEmpty()) {
      return List.of();
    }
    var allowed = Math.clamp(key.length() / LETTERS_PER_MISTAKE, CLOSEST, FARTHEST);
    var distance = new DamerauLevenshteinDistance(allowed);
    return byKey.entrySet().stream()
        .flatMap(e -> score(key, e.getKey(), e.getValue(), distance).stream())
        .sorted(Scored.ORDER)
        .limit(most)
        .map(Scored::street)
        .toList();
  }

  /** 0 the same, 1 begins so, 2 a word in it does, else the mistakes. */
  private static Optional<Scored> score(
      String key, String other, Street street, DamerauLevenshteinDistance distance) {
    var mistakes = other.startsWith(key) ? 1 : distance.apply(key, other);
    if (mistakes < 0) {
      mistakes = ofBeginning(key, other);
    }
    if (mistakes < 0 && hasWord(street, key)) {
      mistakes = 2;
    }
    return mistakes < 0
        ? Optional.empty()
        : Optional.of(
            new Scored(street, other.equals(key) ? 0 : mistakes, LIKENESS.apply(key, other)));
  }

  /** Whoever leaves out what most streets end with makes mistakes in the rest only; else -1. */
  private static int ofBeginning(String key, String other) {
    var allowed = Math.min(key.length() / LETTERS_PER_MISTAKE, FARTHEST);
    if (allowed == 0 || !other.endsWith(ENDING) || other.length() == ENDING.length()) {
      return -1;
    }
    var beginning = other.substring(0, other.length() - ENDING.length());
    var mistakes = new DamerauLevenshteinDistance(allowed).apply(key, beginning);
    return mistakes < 0 ? -1 : mistakes + 1;
  }

  private static boolean hasWord(Street street, String key) {
    return Arrays.stream(street.name().split("[ -]"))
        .map(StreetKey::of)
        .anyMatch(word -> word.startsWith(key));
  }
}
