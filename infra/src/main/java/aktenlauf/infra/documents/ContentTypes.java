package aktenlauf.infra.documents;

import aktenlauf.command.documents.MediaTypes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/**
 * Tells a file's type by its first bytes. A name alone makes nothing a PDF; it only tells which
 * kind of Office Open XML a container is.
 */
final class ContentTypes implements MediaTypes {
  private static final byte[] NOTHING = {};
  private static final MediaType OFFICE = MediaType.application("x-tika-ooxml");

  private final Set<MediaType> allowed = new TreeSet<>();

  ContentTypes(Iterable<String> allowed) {
    for (var name : allowed) {
      var type = MediaType.parse(name);
      if (type == null) {
        throw new IllegalArgumentException(
            "aktenlauf.documents.media-types: %s is no media type".formatted(name));
      }
      this.allowed.add(type);
    }
  }

  @Override
  public Finding examine(byte[] head, @Nullable String declared, @Nullable String name) {
    var found = detect(head, null);
    var told = told(declared);
    if (found.equals(OFFICE)) {
      found = told != null && kind(told, OFFICE) ? told : detect(head, name);
    }
    // A document with macros differs from one without by its name only, this far into the file.
    var called = name == null ? found : detect(NOTHING, name);
    if (kind(found, OFFICE) && kind(called, OFFICE) && !called.equals(found)) {
      return new Finding.Refused("is called as a %s, its content is %s".formatted(called, found));
    }
    // What is a kind of text, as CSV is, is told by its sender only.
    if (told != null && found.equals(MediaType.TEXT_PLAIN) && told.getType().equals("text")) {
      found = allowed.contains(told) ? told : found;
    }
    if (told != null && !told.equals(found)) {
      return new Finding.Refused("is declared as %s, its content is %s".formatted(told, found));
    }
    return allowed.contains(found) ? new Finding.Accepted(found.toString()) : refused(found);
  }

  private Finding refused(MediaType type) {
    return new Finding.Refused(
        "is %s; taken are %s"
            .formatted(
                type, String.join(", ", allowed.stream().map(MediaType::toString).toList())));
  }

  /** Null where the sender does not say; its parameters, as a charset, are not compared. */
  private static @Nullable MediaType told(@Nullable String declared) {
    var type = declared == null ? null : MediaType.parse(declared);
    if (type == null || type.getBaseType().equals(MediaType.OCTET_STREAM)) {
      return null;
    }
    return types().getMediaTypeRegistry().normalize(type.getBaseType());
  }

  private static boolean kind(MediaType type, MediaType of) {
    return types().getMediaTypeRegistry().isSpecializationOf(type, of);
  }

  private static MediaType detect(byte[] head, @Nullable String name) {
    var metadata = new Metadata();
    if (name != null) {
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    }
    try {
      return types().detect(new ByteArrayInputStream(head), metadata).getBaseType();
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }

  /** Read at the first upload: the list of all types takes longer than a start should. */
  private static MimeTypes types() {
    return MimeTypes.getDefaultMimeTypes();
  }
}
