package aktenlauf.infra.xes;

/** Shows how far a long task is; called from many threads. */
public interface Progress extends AutoCloseable {
  /**
   * A task begins, the one before it has ended.
   *
   * @param unit of the counts, in the plural
   * @param total to be done; at least what will be done
   */
  void begin(String task, String unit, long total);

  /**
   * @param done so far in the current task
   */
  void at(long done);

  /** The last task has ended. */
  @Override
  void close();
}
