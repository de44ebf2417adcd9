package aktenlauf.command.notices;

/** A letter could not be brought into its form; the message names the template. */
public final class PrintingFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PrintingFailed(String template, Throwable cause) {
    super("%s: %s".formatted(template, cause.getMessage()), cause);
  }
}
