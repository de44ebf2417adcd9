package aktenlauf.shared.kernel;

/**
 * An event that says nothing new of its case: it follows from those before it. Who has seen the
 * case without it has seen all there is, so that no version seen becomes stale by it.
 */
public interface Derived {}
