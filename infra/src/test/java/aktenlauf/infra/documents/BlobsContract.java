package aktenlauf.infra.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aktenlauf.command.documents.DocumentStore.Stored;
import aktenlauf.command.documents.StoringFailed;
import aktenlauf.infra.serialization.SubjectKeys;
import aktenlauf.shared.kernel.CaseId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every place for documents has to hold. */
abstract class BlobsContract {
  @TempDir Path directory;

  private final CaseId caseId = CaseId.of(UUID.randomUUID().toString());
  private final String id = UUID.randomUUID().toString();
  private final Keys keys = new Keys();

  abstract Blobs blobs();

  /** The sealed bytes as they lie there. */
  abstract byte[] raw(String documentId) throws IOException;

  abstract void overwrite(String documentId, byte[] sealed) throws IOException;

  private SealedDocuments documents() {
    return new SealedDocuments(blobs(), keys, incoming());
  }

  private Path incoming() {
    return directory.resolve("incoming");
  }

  private Stored put(byte[] content) throws IOException {
    return documents().put(caseId, id, new ByteArrayInputStream(content));
  }

  private byte[] read() throws IOException {
    try (var in = documents().open(caseId.value(), id).orElseThrow()) {
      return in.readAllBytes();
    }
  }

  private static byte[] random(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 3_000_000})
  void whatWasPutIsReadBackWithItsSizeAndHash(int size) throws Exception {
    var content = random(size);
    var stored = put(content);
    assertThat(stored.size()).isEqualTo(size);
    assertThat(stored.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    assertThat(read()).isEqualTo(content);
    assertThat(incoming()).isEmptyDirectory();
  }

  @Test
  void nothingLiesInClear() throws IOException {
    put("Kanarienvogel ".repeat(10_000).getBytes(UTF_8));
    assertThat(new String(raw(id), java.nio.charset.StandardCharsets.ISO_8859_1))
        .hasSizeGreaterThan(140_000)
        .doesNotContain("Kanarienvogel");
  }

  @Test
  void destroyingTheKeyErasesTheContent() throws IOException {
    put(random(100));
    keys.destroyed = true;
    assertThat(documents().open(caseId.value(), id)).isEmpty();
  }

  @Test
  void aChangedOrShortenedFileIsNotGivenOut() throws IOException {
    put(random(200_000));
    var sealed = raw(id);
    var changed = sealed.clone();
    changed[150_000] ^= 1;
    overwrite(id, changed);
    assertThatThrownBy(this::read).isInstanceOf(IOException.class);
    overwrite(id, java.util.Arrays.copyOf(sealed, 131_072));
    assertThatThrownBy(this::read).isInstanceOf(IOException.class);
    changed = sealed.clone();
    changed[100] ^= 1;
    overwrite(id, changed);
    assertThatThrownBy(() -> documents().open(caseId.value(), id))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aFileIsNotTakenForAnotherOne() throws IOException {
    put(random(100));
    var other = UUID.randomUUID().toString();
    documents().put(caseId, other, new ByteArrayInputStream(random(50)));
    overwrite(id, raw(other));
    assertThatThrownBy(() -> documents().open(caseId.value(), id))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void contentThatBreaksOffIsNotStored() throws IOException {
    var broken =
        new SequenceInputStream(
            new ByteArrayInputStream(random(100_000)),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the sender has gone");
              }
            });
    assertThatThrownBy(() -> documents().put(caseId, id, broken))
        .isInstanceOf(IOException.class)
        .hasMessage("the sender has gone");
    assertThat(blobs().open(id)).isEmpty();
    assertThat(incoming()).isEmptyDirectory();
  }

  @Test
  void lostContentIsAFaultAndRemovedContentIsGone() throws IOException {
    put(random(100));
    documents().remove(id);
    documents().remove(id);
    assertThat(blobs().open(id)).isEmpty();
    assertThatThrownBy(() -> documents().open(caseId.value(), id))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("has lost");
  }

  @Test
  void aStoreThatFailsSaysSo() {
    var failing =
        new SealedDocuments(
            new Blobs() {
              @Override
              public void keep(String documentId, Path sealed) throws IOException {
                throw new IOException("no space left");
              }

              @Override
              public Optional<InputStream> open(String documentId) {
                return Optional.empty();
              }

              @Override
              public void remove(String documentId) {}
            },
            keys,
            incoming());
    assertThatThrownBy(() -> failing.put(caseId, id, new ByteArrayInputStream(random(9))))
        .isInstanceOf(StoringFailed.class)
        .hasRootCauseMessage("no space left");
    assertThat(incoming()).isEmptyDirectory();
  }

  /** A key for each case. */
  private static final class Keys implements SubjectKeys {
    private final Map<String, SecretKey> keys = new HashMap<>();
    private boolean destroyed;

    @Override
    public SecretKey obtain(String keyId) {
      return keys.computeIfAbsent(
          keyId, k -> new SecretKeySpec(random(32 + k.length()), 0, 32, "AES"));
    }

    @Override
    public Optional<SecretKey> find(String keyId) {
      return destroyed ? Optional.empty() : Optional.ofNullable(keys.get(keyId));
    }
  }
}
