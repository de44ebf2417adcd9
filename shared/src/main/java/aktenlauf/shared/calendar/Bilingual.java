package aktenlauf.shared.calendar;

/** The same words in German and in English. */
public record Bilingual(String de, String en) {

  /**
   * @param tag language tag (BCP 47); English only where it is English, otherwise German
   */
  public String in(String tag) {
    return tag.equals("en") || tag.startsWith("en-") ? en : de;
  }
}
