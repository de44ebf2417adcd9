package aktenlauf.infra.eventstore;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** One reader's place in the log; used by one thread at a time, woken by the writer. */
final class TailStream implements TrackingEventStream {
  private final LogTail tail;
  private final Semaphore wake = new Semaphore(0);
  private final Runnable signal = this::signal;
  private volatile @Nullable Runnable callback;
  private volatile boolean closed;
  private long last;

  TailStream(LogTail tail, long last) {
    this.tail = tail;
    this.last = last;
    tail.onCommit(signal);
  }

  private void signal() {
    wake.drainPermits();
    wake.release();
    var available = callback;
    if (available != null) {
      available.run();
    }
  }

  @Override
  public Optional<TrackedEventMessage<?>> peek() {
    return closed || last >= tail.head() ? Optional.empty() : Optional.of(tail.at(last + 1));
  }

  @Override
  public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
    long deadline = System.nanoTime() + unit.toNanos(timeout);
    while (true) {
      if (closed) {
        return false;
      }
      if (last < tail.head()) {
        return true;
      }
      long left = deadline - System.nanoTime();
      if (left <= 0 || !wake.tryAcquire(left, TimeUnit.NANOSECONDS)) {
        return !closed && last < tail.head();
      }
    }
  }

  @Override
  public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
    while (!hasNextAvailable(1, TimeUnit.MINUTES)) {
      if (closed) {
        throw new IllegalStateException("the stream is closed");
      }
    }
    var next = tail.at(last + 1);
    last++;
    return next;
  }

  @Override
  public boolean setOnAvailableCallback(Runnable available) {
    callback = available;
    return true;
  }

  @Override
  public void close() {
    closed = true;
    callback = null;
    tail.remove(signal);
    wake.release();
  }
}
