package aktenlauf.infra.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears whole, on disk, or not at all: it is written beside its place and moved there
 * at the end.
 */
final class WholeFile implements AutoCloseable {
  private final Path file;
  private final Path part;
  private final FileChannel channel;
  private final OutputStream stream;

  /** The file's directory must be there. */
  WholeFile(Path file) throws IOException {
    this.file = file;
    part = file.resolveSibling(file.getFileName() + ".part");
    channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    stream = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
  }

  OutputStream stream() {
    return stream;
  }

  void commit() throws IOException {
    stream.flush();
    channel.force(true);
    channel.close();
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(part);
  }
}
