package aktenlauf.infra.clock;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;

/** Keeps a moved clock's offset, so that a restart does not go back in time. */
final class OffsetFile {
  private final Path file;

  OffsetFile(Path file) {
    this.file = file;
  }

  Duration read() throws IOException {
    try {
      return Duration.parse(Files.readString(file).strip());
    } catch (NoSuchFileException none) {
      return Duration.ZERO;
    } catch (DateTimeException broken) {
      throw new IOException(file + " holds no ISO 8601 duration", broken);
    }
  }

  /** Each writes a draft of its own: processes that share the folder may be moved at once. */
  void write(Duration offset) throws IOException {
    var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "clock-offset", ".tmp");
    try {
      try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap((offset + "\n").getBytes(StandardCharsets.US_ASCII)));
        channel.force(true);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
