package aktenlauf.infra.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** How many appends of 1 KiB a second the disk makes durable, one after the other. */
final class DiskSyncs {
  private static final int BYTES = 1_024;

  private DiskSyncs() {}

  static Figures measure(Path directory, Duration duration)
      throws BenchFailed, InterruptedException, IOException {
    var file = Files.createTempFile(directory, "syncs", ".bin");
    try {
      return Load.run(
          1, duration, _ -> new Append(FileChannel.open(file, StandardOpenOption.APPEND)));
    } finally {
      Files.delete(file);
    }
  }

  private record Append(FileChannel channel) implements Load.Sender {
    @Override
    public long send() throws IOException {
      long begun = System.nanoTime();
      var bytes = ByteBuffer.allocate(BYTES);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
      return System.nanoTime() - begun;
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
