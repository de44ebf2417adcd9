package aktenlauf.infra.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aktenlauf.infra.serialization.SubjectKeys;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.ProblemException;
import aktenlauf.shared.reads.CaseRead;
import aktenlauf.shared.reads.CaseRead.What;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is recorded, when it is refused, and how long it stays. */
class LoggedReadsTest {
  private static final CaseRead READ =
      new CaseRead(ReadEntriesContract.caseOf(1), "residence-move-in", "14713000", What.CASE_FILE);
  private static final Caller READER =
      new Caller(
          "front-end",
          new Actor(Actor.Kind.CLERK, "meldestelle", "clerk", "registration-office"),
          Access.ALL,
          Set.of("cases:read"),
          "high");
  private static final ReadQuery ALL = new ReadQuery(null, null, null, null);

  @TempDir Path directory;

  private @Nullable SecretKey key = new SecretKeySpec(new byte[32], "AES");
  private @Nullable SqliteReadEntries entries;

  private LoggedReads at(String instant) {
    if (entries == null) {
      entries = new SqliteReadEntries(directory.resolve("reads.db"), () -> {});
    }
    return new LoggedReads(
        entries,
        new Purposes(new Keys()),
        KeptReads.of("P1Y"),
        Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    if (entries != null) {
      entries.close();
    }
  }

  private final class Keys implements SubjectKeys {
    @Override
    public SecretKey obtain(String keyId) {
      throw new AssertionError("a read makes no key");
    }

    @Override
    public Optional<SecretKey> find(String keyId) {
      assertThat(keyId).isEqualTo(READ.caseId() + "/applicant");
      return Optional.ofNullable(key);
    }
  }

  @Test
  void thePurposeIsSealedAndGoesWithTheKeyOfTheCase() throws Exception {
    var reads = at("2026-11-23T12:00:00Z");
    reads.record(READER, " Prüfung Kanari ", READ);
    var entry = reads.page(ALL, 0, 10).getFirst();
    assertThat(entry.at()).isEqualTo("2026-11-23T12:00:00Z");
    assertThat(entry.reader()).isEqualTo(READER.actor());
    assertThat(reads.purpose(entry)).isEqualTo("Prüfung Kanari");
    for (var file : Files.list(directory).toList()) {
      assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
          .doesNotContain("Kanari");
    }
    key = null;
    assertThat(reads.purpose(entry)).isNull();
    reads.record(READER, "danach", READ);
    assertThat(reads.page(ALL, 0, 10)).hasSize(2);
  }

  @Test
  void aPurposeInUtf8IsReadAsThat() {
    assertThat(Purposes.read("PrÃ¼fung")).isEqualTo("Prüfung");
    assertThat(Purposes.read("Prüfung")).isEqualTo("Prüfung");
    assertThat(Purposes.read("  ")).isNull();
    assertThat(Purposes.read("x".repeat(200))).hasSize(200);
    var refused =
        catchThrowableOfType(ProblemException.class, () -> Purposes.read("x".repeat(201)));
    assertThat(refused.problem().type()).isEqualTo("malformed");
    assertThat(refused.problem().detail()).contains("Purpose", "200", "201");
  }

  @Test
  void whereNothingCanBeRecordedNothingIsShown() {
    var reads = at("2026-11-23T12:00:00Z");
    close();
    var refused =
        catchThrowableOfType(ProblemException.class, () -> reads.record(READER, null, READ));
    assertThat(refused.problem().status()).isEqualTo(503);
    assertThat(refused.problem().type()).isEqualTo("unavailable");
    assertThat(refused.problem().members()).containsEntry("outcome", "none");
  }

  /** At least twelve months, to the end of the calendar year after the read (§ 40 Abs. 4 BMG). */
  @ParameterizedTest
  @CsvSource({
    "2026-11-23T12:00:00Z, 2027-12-31T22:59:59Z, 1",
    "2026-11-23T12:00:00Z, 2027-12-31T23:00:00Z, 0",
    "2026-12-31T22:59:59Z, 2027-12-31T22:59:59Z, 1",
    "2026-12-31T22:59:59Z, 2027-12-31T23:00:00Z, 0",
    // Midnight in Berlin: it was read in the new year.
    "2026-12-31T23:00:00Z, 2027-12-31T23:00:00Z, 1",
    "2026-12-31T23:00:00Z, 2028-12-31T23:00:00Z, 0",
    "2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z, 1",
  })
  void aReadIsKeptToTheEndOfTheYearAfterIt(String read, String now, int left) {
    at(read).record(READER, null, READ);
    assertThat(at(now).page(ALL, 0, 10)).hasSize(left);
  }

  @Test
  void whatIsOverGoesOnceADayAlsoWhereNobodyLooks() {
    at("2026-11-23T12:00:00Z").record(READER, null, READ);
    at("2028-01-01T00:00:00Z").deleteWhatIsOver();
    assertThat(at("2026-11-23T12:00:00Z").page(ALL, 0, 10)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"P11M", "P364D", "1 year", "P1Y1D", ""})
  void lessThanTwelveMonthsIsRefused(String kept) {
    assertThatThrownBy(() -> KeptReads.of(kept))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("aktenlauf.reads.kept")
        .hasMessageContaining("\"" + kept + "\"");
  }

  @Test
  void longerPeriodsEndWithAYearToo() {
    assertThat(KeptReads.of("P2Y").over(LocalDate.of(2029, 6, 1)))
        .isEqualTo("2026-12-31T23:00:00Z");
    assertThat(KeptReads.of("P18M").over(LocalDate.of(2028, 7, 1)))
        .isEqualTo("2026-12-31T23:00:00Z");
    assertThat(KeptReads.of("P18M").over(LocalDate.of(2028, 6, 30)))
        .isEqualTo("2025-12-31T23:00:00Z");
  }
}
