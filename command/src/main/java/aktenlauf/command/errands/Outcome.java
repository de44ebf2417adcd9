package aktenlauf.command.errands;

/** How an errand went. */
public sealed interface Outcome {
  /** It is done, or there is nothing to do any more; the case shows which. */
  record Done() implements Outcome {}

  /**
   * Nobody was there, or what was asked is not known yet; it is run again.
   *
   * @param why for operators; nothing personal
   */
  record Later(String why) implements Outcome {}
}
