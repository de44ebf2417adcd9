package aktenlauf.shared.procedure;

import aktenlauf.shared.reading.Complaints;
import aktenlauf.shared.reading.Document;
import aktenlauf.shared.reading.Place;
import aktenlauf.shared.reading.YamlText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What citizens read for each status code. Values that a text can name: {@code date} (the day that
 * the status is about: of receipt, of completeness, by which something is due), {@code until} (the
 * day by which a complete application is decided), {@code amount}, {@code reason}, {@code office}.
 * A value that is not given is not named: a shorter text stands in.
 */
public final class StatusTexts {
  /** Names of the values that a text may hold in braces. */
  public static final Set<String> VALUES = Set.of("date", "until", "amount", "reason", "office");

  private static final Pattern VALUE = Pattern.compile("\\{([^{}]*)}");

  private final Map<Language, Map<String, List<String>>> variants;

  private StatusTexts(Map<Language, Map<String, List<String>>> variants) {
    this.variants = variants;
  }

  /** The texts of this program. */
  public static StatusTexts shipped() {
    var all = new EnumMap<Language, Map<String, List<String>>>(Language.class);
    for (var language : Language.values()) {
      var complaints = new Complaints();
      var file = "/texts/status.%s.yaml".formatted(language.file());
      var texts = new LinkedHashMap<String, List<String>>();
      read(file, complaints)
          .root(complaints)
          .entries()
          .forEach(
              (code, place) -> texts.put(code, place.items().stream().map(Place::text).toList()));
      if (!complaints.lines().isEmpty()) {
        throw new IllegalStateException(String.join("\n", complaints.lines()));
      }
      all.put(language, Map.copyOf(texts));
    }
    return new StatusTexts(all);
  }

  private static Document read(String file, Complaints complaints) {
    try (var in = StatusTexts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + file);
      }
      return YamlText.read(file, in.readAllBytes(), complaints)
          .orElseThrow(() -> new IllegalStateException(String.join("\n", complaints.lines())));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The vocabulary, as in {@code NEED_INFO}. */
  public Set<String> codes() {
    return of(Language.DE).keySet();
  }

  /**
   * The text of a status.
   *
   * @param values by name; lines of Leichte Sprache are parted by {@code \n}
   * @throws IllegalArgumentException where there is no such code
   */
  public String text(String code, Language language, Map<String, String> values) {
    var texts = of(language).get(code);
    if (texts == null) {
      throw new IllegalArgumentException("there is no status " + code);
    }
    return texts.stream()
        .filter(t -> values.keySet().containsAll(names(t)))
        .findFirst()
        .map(t -> filled(t, values))
        .orElseThrow(() -> new IllegalStateException("no text of %s stands alone".formatted(code)));
  }

  /**
   * The text of a state: the procedure's own where it has one and its values are given, else that
   * of the state's status.
   */
  public String text(State state, Texts own, Language language, Map<String, String> values) {
    return own(state.id(), own, values).orElseGet(() -> text(state.status(), language, values));
  }

  /** The procedure's own text of a state, where it has one and its values are given. */
  public static Optional<String> own(String state, Texts own, Map<String, String> values) {
    return own.find("status." + state)
        .filter(t -> values.keySet().containsAll(names(t)))
        .map(t -> filled(t, values));
  }

  /** Names of the values that a text holds in braces. */
  public static List<String> names(String text) {
    return VALUE.matcher(text).results().map(m -> m.group(1)).toList();
  }

  private static String filled(String text, Map<String, String> values) {
    return VALUE
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), m.group())));
  }

  private Map<String, List<String>> of(Language language) {
    return variants.getOrDefault(language, Map.of());
  }
}
