package aktenlauf.command.residence;

import java.util.Set;

/** Ids of the deadline rules that the registration of residents acts on. */
final class Rules {
  static final String MOVE_IN = "bmg-17-move-in";
  static final String MOVE_OUT = "bmg-17-move-out";
  static final String MOVE_OUT_EARLIEST = "bmg-17-move-out-earliest";
  static final String MOVE_OUT_EFFECT = "bmg-17-move-out-effect";
  static final String SECONDARY_DWELLING = "bmg-21-secondary-dwelling";
  static final String STATUS = "bmg-21-status";
  static final String BACK_NOTIFICATION = "bmg-33-back-notification";
  static final String EVALUATION = "bmg-33-evaluation";
  static final String BLOCK = "bmg-51-information-block";
  static final String BLOCK_REMINDER = "bmg-51-block-reminder";

  /** They protect a person whatever becomes of the case. */
  static final Set<String> OF_BLOCKS = Set.of(BLOCK, BLOCK_REMINDER);

  private Rules() {}
}
