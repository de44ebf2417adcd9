package aktenlauf.infra.eventstore;

import java.nio.file.Path;

/** Another process holds the data directory's lock. */
public final class DataDirectoryInUse extends StartRefused {
  private static final long serialVersionUID = 1L;

  DataDirectoryInUse(Path directory) {
    super("the data directory %s is in use by another process".formatted(directory));
  }
}
