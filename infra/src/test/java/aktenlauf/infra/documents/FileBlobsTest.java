package aktenlauf.infra.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FileBlobsTest extends BlobsContract {
  @Override
  Blobs blobs() {
    return new FileBlobs(directory);
  }

  private Path file(String id) {
    return directory.resolve(id.substring(id.length() - 2)).resolve(id);
  }

  @Override
  byte[] raw(String id) throws IOException {
    return Files.readAllBytes(file(id));
  }

  @Override
  void overwrite(String id, byte[] sealed) throws IOException {
    Files.write(file(id), sealed);
  }

  @Test
  void onlyTheOwnerReadsWhatIsThere() throws IOException {
    var id = UUID.randomUUID().toString();
    var sealed = directory.resolve("part");
    aktenlauf.infra.eventstore.PrivateFiles.make(sealed);
    blobs().keep(id, sealed);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(id))))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(file(id).resolveSibling(""))))
        .isEqualTo("rwx------");
  }

  @Test
  void anIdIsNoPath() {
    assertThatThrownBy(() -> blobs().open("../../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
