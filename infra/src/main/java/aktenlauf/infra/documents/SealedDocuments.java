package aktenlauf.infra.documents;

import aktenlauf.command.documents.DocumentStore;
import aktenlauf.command.documents.StoringFailed;
import aktenlauf.infra.eventstore.PrivateFiles;
import aktenlauf.infra.serialization.SubjectKeys;
import aktenlauf.query.casefile.DocumentContents;
import aktenlauf.shared.kernel.CaseId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Content under the key of the case's applicant: destroying the key erases it everywhere. */
final class SealedDocuments implements DocumentStore, DocumentContents {
  private static final Logger LOG = LoggerFactory.getLogger(SealedDocuments.class);
  private static final int BUFFER = 64 * 1024;

  private final Blobs blobs;
  private final SubjectKeys keys;
  private final Path incoming;

  /**
   * Seals into a directory first.
   *
   * @param incoming where sealed files grow until they are complete
   */
  SealedDocuments(Blobs blobs, SubjectKeys keys, Path incoming) {
    this.blobs = blobs;
    this.keys = keys;
    this.incoming = incoming;
  }

  private static String keyId(CaseId caseId) {
    return caseId + "/applicant";
  }

  private static String context(CaseId caseId, String documentId) {
    return "document " + caseId + "/" + documentId;
  }

  @Override
  public Stored put(CaseId caseId, String documentId, InputStream content) throws IOException {
    var seal = new Seal(keys.obtain(keyId(caseId)), context(caseId, documentId));
    var part = incoming.resolve(UUID.fromString(documentId) + ".part");
    try {
      PrivateFiles.makeDirectory(incoming);
      PrivateFiles.make(part);
      var stored = write(seal, part, content);
      blobs.keep(documentId, part);
      return stored;
    } catch (Unreadable unreadable) {
      throw unreadable.getCause();
    } catch (IOException | RuntimeException failed) {
      LOG.error("the document {} could not be stored", documentId, failed);
      throw new StoringFailed(documentId, failed);
    } finally {
      discard(part);
    }
  }

  private static Stored write(Seal seal, Path part, InputStream content) throws IOException {
    var digest = sha256();
    long size = 0;
    try (OutputStream out = seal.to(DurableFile.write(part))) {
      var buffer = new byte[BUFFER];
      for (int read; (read = read(content, buffer)) >= 0; size += read) {
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    }
    return new Stored(size, HexFormat.of().formatHex(digest.digest()));
  }

  private static int read(InputStream content, byte[] buffer) {
    try {
      return content.read(buffer);
    } catch (IOException broken) {
      throw new Unreadable(broken);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("SHA-256 is part of every JDK", missing);
    }
  }

  /** Does nothing to a part that has been kept: it has moved. */
  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException left) {
      LOG.warn("an incomplete document stays behind: {}", part, left);
    }
  }

  @Override
  public void remove(String documentId) {
    try {
      blobs.remove(documentId);
    } catch (IOException left) {
      LOG.warn("a document that no event names stays behind: {}", documentId, left);
    }
  }

  @Override
  public Optional<InputStream> open(String caseId, String documentId) {
    var id = new CaseId(caseId);
    var key = keys.find(keyId(id));
    if (key.isEmpty()) {
      return Optional.empty();
    }
    try {
      var sealed =
          blobs
              .open(documentId)
              .orElseThrow(() -> new IOException("the store of documents has lost " + documentId));
      return Optional.of(verified(new Seal(key.get(), context(id, documentId)), sealed));
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  /** The first segment is verified before anybody is told that there is content. */
  private static InputStream verified(Seal seal, InputStream sealed) throws IOException {
    try {
      var clear = new PushbackInputStream(seal.from(sealed), 1);
      int first = clear.read();
      if (first >= 0) {
        clear.unread(first);
      }
      return clear;
    } catch (IOException damaged) {
      sealed.close();
      throw damaged;
    }
  }

  /** The sender's stream broke, rather than the store. */
  private static final class Unreadable extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    Unreadable(IOException cause) {
      super(cause);
    }
  }
}
