package aktenlauf.infra.xes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Hands the traces of a file to many threads, a bounded number at once. A trace that was handed out
 * is worked to its end; of several faults the one that stands first in the file is told.
 */
final class Traces {
  private static final int AT_ONCE = 64;

  /** What is done with a trace, one thread each. */
  interface Work {
    void on(Trace trace) throws XesFault;
  }

  /** Sees the traces in the order of the file, before they are handed out. */
  interface Watch {
    void on(Trace trace, long bytesRead) throws XesFault;
  }

  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Work work;
  private volatile @Nullable XesFault fault;
  private volatile @Nullable RuntimeException broken;

  private Traces(Work work) {
    this.work = work;
  }

  static void each(Path file, Watch watch, Work work) throws IOException, XesFault {
    var traces = new Traces(work);
    try (var reader = XesReader.open(file)) {
      traces.handOut(reader, watch);
    }
    traces.settle();
  }

  private void handOut(XesReader reader, Watch watch) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      while (fault == null && broken == null) {
        var trace = reader.next();
        if (trace == null) {
          return;
        }
        watch.on(trace, reader.bytesRead());
        places.acquireUninterruptibly();
        threads.execute(() -> run(trace));
      }
    } catch (XesFault wrong) {
      found(wrong);
    }
  }

  private void run(Trace trace) {
    try {
      work.on(trace);
    } catch (XesFault wrong) {
      found(wrong);
    } catch (RuntimeException machinery) {
      broken = machinery;
    } finally {
      places.release();
    }
  }

  private synchronized void found(XesFault other) {
    if (fault == null || other.line() < fault.line()) {
      fault = other;
    }
  }

  private void settle() throws XesFault {
    if (broken != null) {
      throw broken;
    }
    if (fault != null) {
      throw fault;
    }
  }
}
