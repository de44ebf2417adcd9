package aktenlauf.command.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import aktenlauf.command.documents.DocumentStore;
import aktenlauf.command.documents.MediaTypes;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Reads {@code multipart/form-data} as it arrives: the file goes through to the store and lies
 * nowhere else, neither in memory nor in a temporary file.
 */
@Component
class UploadReader {
  private static final String FILE = "file";
  private static final int MOST_PARTS = 10;
  private static final int PART_HEADER = 4096;
  private static final int LONGEST_TEXT = 100;
  private static final int LONGEST_NAME = 255;

  /** What a body has around its file. */
  private static final long FRAME = 64 * 1024;

  private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final DocumentStore store;
  private final MediaTypes mediaTypes;
  private final DataSize most;

  UploadReader(
      DocumentStore store,
      MediaTypes mediaTypes,
      @Value("${aktenlauf.documents.max-size:50MB}") DataSize most) {
    this.store = store;
    this.mediaTypes = mediaTypes;
    this.most = most;
  }

  /**
   * Stores the file under the id; whether it may stay there is the caller's to decide.
   *
   * @throws ProblemException {@code malformed} where the body is no multipart
   */
  Upload read(HttpServletRequest request, CaseId caseId, String documentId) {
    var upload = new Upload();
    if (request.getContentLengthLong() > most.toBytes() + FRAME) {
      tooLong(upload);
      return upload;
    }
    try {
      parts(request, caseId, documentId, upload);
    } catch (Limited.TooLong tooLong) {
      tooLong(upload);
      return upload;
    } catch (IOException | InvalidPathException broken) {
      throw new ProblemException(
          Problem.malformed("the multipart body cannot be read: " + broken.getMessage()));
    }
    required(upload);
    return upload;
  }

  private void parts(HttpServletRequest request, CaseId caseId, String documentId, Upload upload)
      throws IOException {
    var multipart = new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>();
    multipart.setHeaderCharset(UTF_8);
    multipart.setMaxPartHeaderSize(PART_HEADER);
    var seen = new HashSet<String>();
    for (var items = multipart.getItemIterator(request); items.hasNext(); ) {
      var item = items.next();
      var name = String.valueOf(item.getFieldName());
      if (seen.size() == MOST_PARTS) {
        throw new IOException("it has more than %d parts".formatted(MOST_PARTS));
      }
      if (!seen.add(name)) {
        upload.wrong(name, "maxItems", "must come once only");
        continue;
      }
      switch (name) {
        case "type" -> upload.type(text(item, upload));
        case "replaces" -> upload.replaces(text(item, upload));
        case FILE -> upload.content(content(item, caseId, documentId, upload));
        default -> upload.wrong(name, "additionalProperties", "is not a part of an upload");
      }
    }
  }

  private static String text(FileItemInput item, Upload upload) throws IOException {
    try (var in = item.getInputStream()) {
      var text = new String(in.readNBytes(LONGEST_TEXT + 1), UTF_8);
      if (text.length() > LONGEST_TEXT) {
        upload.wrong(
            item.getFieldName(),
            "maxLength",
            "must have at most %d characters".formatted(LONGEST_TEXT));
      }
      return text;
    }
  }

  private Upload.Content content(
      FileItemInput item, CaseId caseId, String documentId, Upload upload) throws IOException {
    var name = name(item, upload);
    try (var in =
        new BufferedInputStream(
            new Limited(item.getInputStream(), most.toBytes()), MediaTypes.HEAD)) {
      in.mark(MediaTypes.HEAD);
      var head = in.readNBytes(MediaTypes.HEAD);
      in.reset();
      var stored = store.put(caseId, documentId, in);
      if (stored.size() == 0) {
        upload.wrong(FILE, "minLength", "must not be empty");
        return new Upload.Content(stored, null, name);
      }
      return switch (mediaTypes.examine(head, item.getContentType(), name)) {
        case MediaTypes.Finding.Accepted(var mediaType) ->
            new Upload.Content(stored, mediaType, name);
        case MediaTypes.Finding.Refused(var message) -> {
          upload.wrong(FILE, "mediaType", message);
          yield new Upload.Content(stored, null, name);
        }
      };
    }
  }

  /** As given: it is shown and told, and never a path. */
  private static @Nullable String name(FileItemInput item, Upload upload) {
    var name = item.getName();
    if (name == null || name.isBlank()) {
      return null;
    }
    if (name.length() > LONGEST_NAME) {
      upload.wrong(
          FILE, "maxLength", "must have a name of at most %d characters".formatted(LONGEST_NAME));
    }
    return name;
  }

  private void tooLong(Upload upload) {
    upload.wrong(FILE, "maxLength", "must have at most %d bytes".formatted(most.toBytes()));
  }

  private static void required(Upload upload) {
    var type = upload.type();
    if (type == null) {
      upload.wrong("type", "required", "is required");
    } else if (!KEBAB.matcher(type).matches()) {
      upload.wrong("type", "pattern", "must be a kind of document in kebab-case, as in site-plan");
    }
    if (upload.content() == null) {
      upload.wrong(FILE, "required", "is required");
    }
  }
}
