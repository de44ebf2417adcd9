package aktenlauf.command.buildinglaw;

import java.util.Locale;

/** How a case of building law came out. */
enum Outcome {
  OPEN,
  GRANTED,
  REFUSED,
  DEEMED_APPROVED,
  DEEMED_WITHDRAWN,
  WITHDRAWN,
  ANNULLED,
  MAY_BUILD,
  PROHIBITED,
  ENTERED,
  DELETED;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether somebody may do what needs a permit or a waiting period. */
  boolean permits() {
    return this == GRANTED || this == DEEMED_APPROVED || this == MAY_BUILD;
  }
}
