package aktenlauf.infra.documents;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is on disk when its stream is closed. */
final class DurableFile extends FilterOutputStream {
  private final FileChannel channel;

  private DurableFile(FileChannel channel) {
    super(Channels.newOutputStream(channel));
    this.channel = channel;
  }

  static OutputStream write(Path file) throws IOException {
    return new DurableFile(FileChannel.open(file, StandardOpenOption.WRITE));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      if (channel.isOpen()) {
        channel.force(true);
      }
    }
  }
}
