package aktenlauf.infra.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.SerializationException;

/**
 * A piece of the log that all streams share: each event in it is fetched, decrypted and read from
 * JSON once.
 */
final class LogPage {
  static final int SIZE = 500;

  private final SqliteEvents events;
  private final long before;
  private volatile List<TrackedEventMessage<?>> read = List.of();

  /**
   * @param number 0 holds the positions from 1 on
   */
  LogPage(SqliteEvents events, long number) {
    this.events = events;
    this.before = number * SIZE;
  }

  static long numberOf(long position) {
    return (position - 1) / SIZE;
  }

  /** A position on this page, not beyond the log's head. */
  TrackedEventMessage<?> at(long position) {
    int index = (int) (position - before - 1);
    if (index >= read.size()) {
      extend(index);
    }
    return read.get(index);
  }

  private synchronized void extend(int index) {
    if (index < read.size()) {
      return;
    }
    var more = events.messages(before + read.size(), before + SIZE);
    more.forEach(LogPage::open);
    var all = new ArrayList<TrackedEventMessage<?>>(read.size() + more.size());
    all.addAll(read);
    all.addAll(more);
    read = all;
  }

  /** Axon's messages read their content at first use, and each stream's thread might be first. */
  private static void open(TrackedEventMessage<?> message) {
    try {
      var unused = message.getPayload();
      var unread = message.getMetaData();
    } catch (SerializationException broken) {
      // The handler meets it again, and isolates the one case.
    }
  }
}
