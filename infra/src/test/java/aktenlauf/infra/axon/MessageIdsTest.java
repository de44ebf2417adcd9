package aktenlauf.infra.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class MessageIdsTest {
  @Test
  void noTwoAreTheSameInOneProcessNorInTwo() {
    var all = ConcurrentHashMap.<String>newKeySet();
    var first = new MessageIds();
    var second = new MessageIds();
    IntStream.range(0, 50_000)
        .parallel()
        .forEach(_ -> {
          all.add(first.generateIdentifier());
          all.add(second.generateIdentifier());
        });
    assertThat(all).hasSize(100_000);
    assertThat(all).allSatisfy(id -> assertThat(UUID.fromString(id).version()).isEqualTo(6));
  }

  @Test
  void axonUsesThem() {
    assertThat(IdentifierFactory.getInstance()).isInstanceOf(MessageIds.class);
  }
}
