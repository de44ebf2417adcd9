package aktenlauf.infra.eventstore;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/** Files that only their owner may read; SQLite gives its side files the same mode. */
public final class PrivateFiles {
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_DIRECTORY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private PrivateFiles() {}

  /** Leaves a file that is there as it is. */
  public static void make(Path file) {
    try {
      Files.createFile(file, OWNER_FILE);
    } catch (FileAlreadyExistsException there) {
      // An earlier start made it.
    } catch (IOException failed) {
      throw new EventStoreException("cannot make " + file, failed);
    }
  }

  public static void makeDirectory(Path directory) {
    try {
      Files.createDirectories(directory, OWNER_DIRECTORY);
    } catch (IOException failed) {
      throw new EventStoreException("cannot make the directory " + directory, failed);
    }
  }
}
