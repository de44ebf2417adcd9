package aktenlauf.shared.procedure;

/** The languages that citizens are answered in. */
public enum Language {
  DE("de"),
  EN("en"),
  LEICHT("de-x-leicht");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** The language tag (BCP 47) as in {@code Accept-Language}. */
  public String tag() {
    return tag;
  }

  /** The part of a text file's name, as in {@code texts.leicht.yaml}. */
  public String file() {
    return this == LEICHT ? "leicht" : tag;
  }
}
