package aktenlauf.infra.axon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentCasesTest {
  @Test
  void theCaseAtHandStaysHoweverOftenOlderOnesWereUsed() {
    var cache = new RecentCases(100);
    for (int old = 0; old < 100; old++) {
      cache.put("old " + old, old);
      for (int i = 0; i < 50; i++) {
        assertThat((Object) cache.get("old " + old)).isEqualTo(old);
      }
    }
    for (int fresh = 0; fresh < 100; fresh++) {
      cache.put("fresh " + fresh, fresh);
      for (int i = 0; i <= fresh; i++) {
        assertThat(cache.containsKey("fresh " + i)).isTrue();
      }
    }
    assertThat(cache.containsKey("old 99")).isFalse();
  }
}
