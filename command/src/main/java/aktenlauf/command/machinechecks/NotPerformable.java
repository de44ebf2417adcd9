package aktenlauf.command.machinechecks;

/** There is no way to ask: a person has to do it. */
public final class NotPerformable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotPerformable(String why) {
    super(why);
  }
}
