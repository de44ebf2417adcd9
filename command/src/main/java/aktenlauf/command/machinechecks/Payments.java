package aktenlauf.command.machinechecks;

/** The payment service (after XBezahldienste). */
public interface Payments {
  /**
   * @param reference the service's name for the transaction
   * @param amount what was paid, in euros with two decimals
   */
  record Payment(boolean paid, String reference, String amount) {}

  /**
   * The transaction of the request, begun where there is none yet.
   *
   * @param requestId at most 36 letters, digits and hyphens
   * @param purpose at most 27 characters, for the bank statement
   * @param amount euros with two decimals
   * @throws Away where the service does not answer
   * @throws NotPerformable where there is none
   */
  Payment transaction(String requestId, String purpose, String amount);

  /**
   * Ends the transaction of the request, where there is one, so that it can no longer be paid.
   *
   * @return how it stood: paid where the money was faster
   * @throws Away where the service does not answer
   * @throws NotPerformable where there is none
   */
  Payment cancel(String requestId);

  /** Gives back what was paid; throws as above. */
  void refund(String requestId, String reference, String amount);
}
