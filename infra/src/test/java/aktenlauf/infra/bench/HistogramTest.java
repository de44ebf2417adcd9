package aktenlauf.infra.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class HistogramTest {
  @Test
  void smallDurationsAreExact() {
    var histogram = new Histogram();
    for (int i = 1; i <= 10; i++) {
      histogram.record(i);
    }
    assertThat(histogram.count()).isEqualTo(10);
    assertThat(histogram.percentile(0.5)).isEqualTo(5);
    assertThat(histogram.percentile(1)).isEqualTo(10);
  }

  @Test
  void anyPercentileIsRightToTwoPercent() {
    var histogram = new Histogram();
    for (int i = 1; i <= 1_000_000; i++) {
      histogram.record(i * 1_000L);
    }
    for (double share : new double[] {0.001, 0.5, 0.95, 0.99, 1}) {
      assertThat((double) histogram.percentile(share))
          .isCloseTo(share * 1e9, Percentage.withPercentage(2));
    }
  }

  @Test
  void sumsAreThoseOfAllSenders() {
    var one = new Histogram();
    var other = new Histogram();
    one.record(1);
    other.record(Long.MAX_VALUE);
    one.add(other);
    assertThat(one.count()).isEqualTo(2);
    assertThat(one.percentile(0.5)).isEqualTo(1);
    assertThat(one.percentile(1)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void nothingRecordedIsZero() {
    assertThat(new Histogram().percentile(0.99)).isZero();
    assertThat(new Figures(1, 2, new Histogram()).perSecond()).isCloseTo(0, within(1e-9));
  }
}
