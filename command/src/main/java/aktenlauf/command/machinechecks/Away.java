package aktenlauf.command.machinechecks;

/** Nobody answers, or with nothing that answers the question: ask again later. */
public final class Away extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Away(String why, Throwable cause) {
    super(why, cause);
  }

  public Away(String why) {
    super(why);
  }
}
