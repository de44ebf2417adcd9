package aktenlauf.infra.xes;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** A plain line every few seconds, for files and pipes. */
public final class LineProgress implements Progress {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final PrintStream out;
  private final LongSupplier nanos;
  private final AtomicLong told = new AtomicLong();
  private volatile String task = "";
  private volatile String unit = "";
  private volatile long total;
  private volatile long begun;

  public LineProgress(PrintStream out) {
    this(out, System::nanoTime);
  }

  LineProgress(PrintStream out, LongSupplier nanos) {
    this.out = out;
    this.nanos = nanos;
  }

  @Override
  public void begin(String newTask, String newUnit, long newTotal) {
    task = newTask;
    unit = newUnit;
    total = newTotal;
    begun = nanos.getAsLong();
    told.set(begun);
  }

  @Override
  public void at(long done) {
    long now = nanos.getAsLong();
    long last = told.get();
    if (now - last >= PAUSE.toNanos() && told.compareAndSet(last, now)) {
      out.println(line(done, (now - begun) / 1e9));
    }
  }

  private String line(long done, double seconds) {
    double rate = done / seconds;
    return String.format(
        Locale.ROOT,
        "%s: %,d of %,d %s (%d %%), %,.0f/s, %s left",
        task,
        done,
        total,
        unit,
        total == 0 ? 100 : done * 100 / total,
        rate,
        rate == 0 ? "unknown time" : time(Math.round(Math.max(0, total - done) / rate)));
  }

  private static String time(long seconds) {
    return seconds < 60 ? seconds + " s" : "%d min %02d s".formatted(seconds / 60, seconds % 60);
  }

  @Override
  public void close() {}
}
