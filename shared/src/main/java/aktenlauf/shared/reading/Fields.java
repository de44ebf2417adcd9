package aktenlauf.shared.reading;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a map, each asked for by name and type; what is missing or wrong is complained of.
 */
public final class Fields {
  private final Place place;
  private final Map<String, Place> entries;

  Fields(Place place, List<String> known) {
    this.place = place;
    this.entries = place.entries();
    entries.forEach((name, entry) -> {
      if (!known.contains(name)) {
        entry.complain("is not known here; known are " + String.join(", ", known));
      }
    });
  }

  public Place place() {
    return place;
  }

  public Optional<Place> find(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** Empty, after a complaint, where the key is missing. */
  public Optional<Place> require(String name) {
    var found = find(name);
    if (found.isEmpty() && place.value() instanceof Map) {
      place.complain("'%s' is missing".formatted(name));
    }
    return found;
  }

  public String text(String name) {
    return require(name).map(Place::text).orElse("");
  }

  public @Nullable String optionalText(String name) {
    return find(name).map(Place::text).orElse(null);
  }

  /** A text of a certain form; empty, after a complaint, where it is none. */
  public String text(String name, String pattern, String meaning) {
    return require(name).map(p -> matching(p, pattern, meaning)).orElse("");
  }

  public static String matching(Place place, String pattern, String meaning) {
    var text = place.text();
    if (!text.isEmpty() && !text.matches(pattern)) {
      place.complain("'%s' is not %s".formatted(text, meaning));
    }
    return text;
  }

  /** One of a few words. */
  public String oneOf(String name, Collection<String> allowed, String meaning) {
    return require(name).map(p -> member(p, allowed, meaning)).orElse("");
  }

  public static String member(Place place, Collection<String> allowed, String meaning) {
    var text = place.text();
    if (!text.isEmpty() && !allowed.contains(text)) {
      place.complain(
          "there is no %s '%s'; known are %s"
              .formatted(meaning, text, String.join(", ", allowed.stream().sorted().toList())));
    }
    return text;
  }

  /** False where the key is missing. */
  public boolean flag(String name) {
    var found = find(name);
    if (found.isPresent() && !(found.get().value() instanceof Boolean)) {
      found.get().complain("must be true or false");
    }
    return found.isPresent() && Boolean.TRUE.equals(found.get().value());
  }

  public int number(String name) {
    var found = require(name);
    if (found.isPresent() && found.get().value() instanceof Integer number && number >= 0) {
      return number;
    }
    found.ifPresent(p -> p.complain("must be a whole number from 0"));
    return 0;
  }

  /** The entries of a list; none where the key is missing. */
  public List<Place> items(String name) {
    return find(name).map(Place::items).orElse(List.of());
  }

  public List<String> texts(String name) {
    return items(name).stream().map(Place::text).toList();
  }
}
