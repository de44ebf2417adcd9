package aktenlauf.shared.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetaDataNamesTest {
  private static final Instant RECORDED = Instant.parse("2026-11-23T23:30:00Z");

  private static Envelope envelope(
      Instant occurred, LocalDate legal, @Nullable SourceActivity source) {
    return new Envelope(
        RECORDED,
        occurred,
        legal,
        new Actor(Actor.Kind.SYSTEM, "import", "importer", null),
        "Resource21",
        "14713000",
        "low",
        "environment-permit-intake",
        1,
        List.of("§ 28 VwVfG", "§ 41 VwVfG"),
        "0193",
        "hash",
        null,
        null,
        4L,
        List.of("four-eyes-acknowledgement"),
        source);
  }

  @Test
  void givesBackWhatWasWritten() {
    var occurred = Instant.parse("2011-10-11T11:42:22.688Z");
    var source = new SourceActivity("T02", "Resource21", null, occurred, "task-1", "complete");
    var before = envelope(occurred, LocalDate.of(2011, 10, 12), source);
    assertThat(MetaDataNames.read(MetaDataNames.write(before), RECORDED)).isEqualTo(before);
  }

  /** 23:30 UTC is the next day in Berlin, and that is the legal day unless another was given. */
  @Test
  void aLiveActNeedsNoDatesOfItsOwn() {
    var live = envelope(RECORDED, LocalDate.of(2026, 11, 24), null);
    var written = MetaDataNames.write(live);
    assertThat(written).doesNotContainKeys("occurredAt", "legalDate");
    assertThat(MetaDataNames.read(written, RECORDED)).isEqualTo(live);
  }

  @Test
  void missingMetadataIsNamed() {
    var written = new HashMap<>(MetaDataNames.write(envelope(RECORDED, LocalDate.EPOCH, null)));
    written.remove("authority");
    assertThatThrownBy(() -> MetaDataNames.read(written, RECORDED))
        .hasMessage("the event's metadata lacks authority");
  }
}
