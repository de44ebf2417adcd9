package aktenlauf.infra.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Where sealed content lies under its id; what lies there is read by nobody without the key. */
interface Blobs {
  /** Takes over a complete, durable file; durable under its id before this returns. */
  void keep(String id, Path sealed) throws IOException;

  /** Empty where there is none. */
  Optional<InputStream> open(String id) throws IOException;

  /** Nothing where there is none. */
  void remove(String id) throws IOException;
}
