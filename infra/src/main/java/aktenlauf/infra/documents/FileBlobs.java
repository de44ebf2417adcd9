package aktenlauf.infra.documents;

import aktenlauf.infra.eventstore.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/**
 * Files in a directory of their own. Ids begin with the time, so that their last two characters
 * spread them evenly over the folders.
 */
final class FileBlobs implements Blobs {
  private final Path directory;

  FileBlobs(Path directory) {
    this.directory = directory;
  }

  private Path folder(String id) {
    return directory.resolve(id.substring(id.length() - 2));
  }

  private Path file(String id) {
    return folder(id).resolve(UUID.fromString(id).toString());
  }

  @Override
  public void keep(String id, Path sealed) throws IOException {
    var file = file(id);
    var folder = folder(id);
    if (!Files.isDirectory(folder)) {
      PrivateFiles.makeDirectory(folder);
      sync(directory);
    }
    Files.move(sealed, file, StandardCopyOption.ATOMIC_MOVE);
    sync(folder);
  }

  /** A name is durable once its directory is. */
  private static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public Optional<InputStream> open(String id) throws IOException {
    try {
      return Optional.of(Files.newInputStream(file(id)));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  @Override
  public void remove(String id) throws IOException {
    Files.deleteIfExists(file(id));
  }
}
