package aktenlauf.shared.calendar;

import java.util.Locale;

/** What the law or the authority makes of a deadline that has passed. */
public enum Effect {
  /** Something is deemed to be so: granted, consented, notified. */
  FICTION,
  /** The application is deemed withdrawn. */
  WITHDRAWAL,
  /** Somebody is reminded; nothing happens by law. */
  ALARM,
  /** A right or a permit ends. */
  LAPSE,
  /** What was decided can no longer be contested or reviewed. */
  FINAL,
  /** Objections that come later are shut out. */
  PRECLUSION,
  /** What was not allowed before now is. */
  PERMISSION,
  /** A duty without a consequence in the case itself. */
  NONE;

  /** As it stands in files and answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
