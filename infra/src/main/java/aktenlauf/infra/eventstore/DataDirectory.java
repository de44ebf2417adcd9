package aktenlauf.infra.eventstore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The directory of everything that is stored beside a server; only its owner may read it. */
public final class DataDirectory implements AutoCloseable {
  private final Path path;
  private final @Nullable FileChannel lock;

  private DataDirectory(Path path, @Nullable FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes it where it is missing and keeps other processes out until it is closed or this one ends.
   *
   * @throws DataDirectoryInUse where another process, or another part of this one, has it
   */
  public static DataDirectory lock(Path directory) {
    var path = directory.toAbsolutePath().normalize();
    PrivateFiles.makeDirectory(path);
    var file = path.resolve("lock");
    PrivateFiles.make(file);
    try {
      var channel = FileChannel.open(file, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new DataDirectoryInUse(path);
      }
      return new DataDirectory(path, channel);
    } catch (IOException failed) {
      throw new StartRefused("cannot lock the data directory " + path, failed);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException ours) {
      return false;
    }
  }

  /** For processes that share a server and keep here only what none of them changes. */
  static DataDirectory share(Path directory) {
    var path = directory.toAbsolutePath().normalize();
    PrivateFiles.makeDirectory(path);
    return new DataDirectory(path, null);
  }

  public Path file(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() throws IOException {
    if (lock != null) {
      lock.close();
    }
  }
}
