package aktenlauf.command.proceeding;

/** What a procedure's domain keeps of a case besides the common proceeding: an immutable value. */
public interface DomainState {
  /** Whether nobody outside its office is to learn that there is such a case. */
  default boolean hidden() {
    return false;
  }
}
