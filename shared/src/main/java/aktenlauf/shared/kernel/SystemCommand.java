package aktenlauf.shared.kernel;

/**
 * Tells a case what has become of it elsewhere: sent by the system only, whatever the definition
 * lists, and even after the case has ended.
 */
public interface SystemCommand extends CaseCommand {}
