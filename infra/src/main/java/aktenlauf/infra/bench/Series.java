package aktenlauf.infra.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** The same load at several numbers of senders, each warmed up. */
record Series(List<Figures> figures) {
  private static final Duration SHORT_WARM_UP = Duration.ofSeconds(1);

  static Series run(
      String name, List<Integer> senders, Plan plan, IntFunction<Load.Senders> load, Progress told)
      throws BenchFailed, InterruptedException {
    told.step(name + ", warming up");
    Load.run(Plan.MOST_SENDERS, plan.firstWarmUp(), load.apply(Plan.MOST_SENDERS));
    var all = new ArrayList<Figures>();
    for (int number : senders) {
      told.step("%s, %d senders".formatted(name, number));
      Load.run(number, SHORT_WARM_UP, load.apply(number));
      all.add(Load.run(number, plan.each(), load.apply(number)));
    }
    return new Series(all);
  }

  /** Of the largest number of senders. */
  double most() {
    return figures.getLast().perSecond();
  }
}
