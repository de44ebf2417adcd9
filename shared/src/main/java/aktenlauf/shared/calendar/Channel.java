package aktenlauf.shared.calendar;

import java.util.Optional;

/** How a decision reaches its addressee; each way has a rule for the day of notification. */
public enum Channel {
  /** A letter within Germany. */
  POST("vwvfg-41-notification"),
  /** An electronic message, also to an address abroad. */
  ELECTRONIC("vwvfg-41-notification"),
  /** The postbox of a user account; counted from the day of provision. */
  POSTBOX("ozg-9-notification"),
  /** Provided for retrieval outside of a user account; counted from the retrieval. */
  DOWNLOAD("vwvfg-41-download"),
  /** Handed over in the office. */
  HANDOVER("vwvfg-41-receipt"),
  /** A letter to a place abroad; counted from its actual receipt. */
  POST_ABROAD("vwvfg-41-receipt"),
  /** A registered letter (Einschreiben). */
  REGISTERED_LETTER("vwzg-4-registered-letter"),
  /** Formal service with a record (Postzustellungsurkunde); counted from the delivery. */
  FORMAL_SERVICE("vwzg-3-formal-service"),
  /** Public notice (oeffentliche Bekanntgabe). */
  PUBLIC_NOTICE("vwvfg-41-public-notice"),
  /** Shown in the vehicle registration portal. */
  VEHICLE_PORTAL("fzv-23-notification"),
  /** By post to somebody abroad who did not name a demanded representative. */
  UNREPRESENTED_POST("vwvfg-15-post"),
  /** Electronically to somebody abroad who did not name a demanded representative. */
  UNREPRESENTED_ELECTRONIC("vwvfg-15-electronic");

  private final String rule;

  Channel(String rule) {
    this.rule = rule;
  }

  /** Id of the rule that says when the addressee counts as notified. */
  public String rule() {
    return rule;
  }

  /** The way meant by the {@code channel} of a command; empty where it names none. */
  public static Optional<Channel> ofWord(String channel) {
    return switch (channel) {
      case "portal" -> Optional.of(POSTBOX);
      case "counter" -> Optional.of(HANDOVER);
      case "post" -> Optional.of(POST);
      case "email" -> Optional.of(ELECTRONIC);
      case "registered-letter" -> Optional.of(REGISTERED_LETTER);
      case "formal-service" -> Optional.of(FORMAL_SERVICE);
      default -> Optional.empty();
    };
  }
}
