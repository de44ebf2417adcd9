package aktenlauf.infra.xes;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar with rate and time left, for terminals. */
public final class BarProgress implements Progress {
  private static final int WIDTH = 100;

  private final PrintStream out;
  private volatile @Nullable ProgressBar bar;

  public BarProgress(PrintStream out) {
    this.out = out;
  }

  @Override
  public void begin(String task, String unit, long total) {
    close();
    bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(total)
            .setUnit(" " + unit, 1)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new ConsoleProgressBarConsumer(out, WIDTH))
            .showSpeed()
            .build();
  }

  @Override
  public void at(long done) {
    var current = bar;
    if (current != null) {
      current.stepTo(done);
    }
  }

  @Override
  public void close() {
    var current = bar;
    if (current != null) {
      current.close();
      bar = null;
    }
  }
}
