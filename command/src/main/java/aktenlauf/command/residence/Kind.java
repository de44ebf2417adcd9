package aktenlauf.command.residence;

import java.util.Arrays;
import java.util.Optional;

/** What a person tells, the period for it, and the field that names its day. */
enum Kind {
  MOVE_IN("residence-move-in", "move-in", Rules.MOVE_IN, "moveInDate", "§ 17 Abs. 1 BMG"),
  MOVE_WITHIN(
      "residence-move-within", "move-within", Rules.MOVE_IN, "moveInDate", "§ 17 Abs. 1 BMG"),
  MOVE_OUT("residence-move-out", "move-out", Rules.MOVE_OUT, "moveOutDate", "§ 17 Abs. 2 BMG"),
  SECONDARY_DWELLING(
      "residence-secondary-dwelling",
      "secondary-dwelling",
      Rules.SECONDARY_DWELLING,
      "givenUpOn",
      "§ 21 Abs. 4 BMG"),
  STATUS("residence-status", "status", Rules.STATUS, "changedOn", "§ 21 Abs. 4 BMG");

  private final String procedure;
  private final String word;
  private final String rule;
  private final String field;
  private final String basis;

  Kind(String procedure, String word, String rule, String field, String basis) {
    this.procedure = procedure;
    this.word = word;
    this.rule = rule;
    this.field = field;
    this.basis = basis;
  }

  /** Empty where the procedure is no notice of a day. */
  static Optional<Kind> of(String procedure) {
    return Arrays.stream(values()).filter(k -> k.procedure.equals(procedure)).findFirst();
  }

  String word() {
    return word;
  }

  String rule() {
    return rule;
  }

  String field() {
    return field;
  }

  String basis() {
    return basis;
  }

  /** Whether it is about leaving a dwelling, which may be told ahead. */
  boolean leaves() {
    return this == MOVE_OUT || this == SECONDARY_DWELLING;
  }

  /** Whether a dwelling is moved into, which somebody has to confirm. */
  boolean enters() {
    return this == MOVE_IN || this == MOVE_WITHIN;
  }
}
