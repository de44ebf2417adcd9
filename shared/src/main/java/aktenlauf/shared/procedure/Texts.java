package aktenlauf.shared.procedure;

import java.util.Map;
import java.util.Optional;

/**
 * A procedure's texts in one language.
 *
 * @param texts by dotted key, as in {@code documents.site-plan.title}
 */
public record Texts(Map<String, String> texts) {
  public Texts {
    texts = Map.copyOf(texts);
  }

  public Optional<String> find(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  public String title() {
    return get("title");
  }

  public String description() {
    return get("description");
  }

  /** A step's title; its id where the definition has none in this language. */
  public String step(String id) {
    return find("steps." + id).orElse(id);
  }

  /** A document's title; its type where the definition has none in this language. */
  public String document(String type) {
    return find("documents." + type).orElse(type);
  }

  /** What happens next for the citizen in a state; empty where nothing special is to be told. */
  public String nextStep(String state) {
    return find("next." + state).orElse("");
  }

  /** A text that the loader has made sure of. */
  private String get(String key) {
    return find(key).orElseThrow(() -> new IllegalStateException("no text " + key));
  }
}
