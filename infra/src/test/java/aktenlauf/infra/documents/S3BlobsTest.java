package aktenlauf.infra.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aktenlauf.infra.eventstore.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;

class S3BlobsTest extends BlobsContract {
  private static S3Server server;
  private static S3Blobs blobs;

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    server = S3Server.start(directory);
    blobs = server.bucket(S3Server.BUCKET).open();
  }

  @AfterAll
  static void stop() {
    blobs.close();
    server.close();
  }

  @Override
  Blobs blobs() {
    return blobs;
  }

  @Override
  byte[] raw(String id) throws IOException {
    try (var in = blobs.open(id).orElseThrow()) {
      return in.readAllBytes();
    }
  }

  @Override
  void overwrite(String id, byte[] sealed) {
    try (var client = server.bucket(S3Server.BUCKET).client()) {
      client.putObject(
          o -> o.bucket(S3Server.BUCKET).key("documents/" + id), RequestBody.fromBytes(sealed));
    }
  }

  @Test
  void anIdIsNoKeyOfAnotherObject() {
    assertThatThrownBy(() -> blobs.open("../other")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBucketThatIsMissingStopsTheStartAndIsNamed() {
    assertThatThrownBy(() -> server.bucket("nowhere").open())
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("aktenlauf.documents.s3.bucket: nowhere does not answer at http");
  }

  @Test
  void wrongCredentialsStopTheStartAndAreNotTold() {
    var wrong = server.settings("canary-secret");
    assertThatThrownBy(wrong::open)
        .isInstanceOf(StartRefused.class)
        .hasMessageNotContaining("canary-secret");
    assertThat(wrong).asString().doesNotContain("canary-secret");
  }

  @Test
  void whatTheStoreDoesNotTakeStaysWhereItIs() throws IOException {
    var sealed = Files.writeString(directory.resolve("part"), "sealed");
    try (var lost =
        new S3Blobs(server.bucket(S3Server.BUCKET).client(), "bucket-that-was-removed")) {
      assertThatThrownBy(() -> lost.keep(UUID.randomUUID().toString(), sealed))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("bucket-that-was-removed");
    }
    assertThat(sealed).exists();
  }
}
