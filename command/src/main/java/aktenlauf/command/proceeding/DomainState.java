package aktenlauf.command.proceeding;

/** What a procedure's domain keeps of a case besides the common proceeding: an immutable value. */
public interface DomainState {}
