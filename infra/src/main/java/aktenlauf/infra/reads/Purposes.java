package aktenlauf.infra.reads;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import aktenlauf.infra.serialization.Sealer;
import aktenlauf.infra.serialization.SubjectKeys;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import aktenlauf.shared.reads.ReadLog;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What readers say they read for: free text, so it is sealed under the key of the case. */
final class Purposes {
  private static final int LONGEST = 200;
  private static final String CONTEXT = "purpose of a read";

  private final SubjectKeys keys;
  private final Sealer sealer = new Sealer();

  Purposes(SubjectKeys keys) {
    this.keys = keys;
  }

  /**
   * The header's text; null where there is none. Headers come as ISO 8859-1; what reads as UTF-8 is
   * taken as that.
   *
   * @throws ProblemException {@code malformed} where it is too long
   */
  static @Nullable String read(@Nullable String header) {
    if (header == null || header.isBlank()) {
      return null;
    }
    var text = decoded(header).strip();
    if (text.length() > LONGEST) {
      throw new ProblemException(
          Problem.malformed(
              "the header %s has at most %d characters, not %d"
                  .formatted(ReadLog.PURPOSE, LONGEST, text.length())));
    }
    return text;
  }

  private static String decoded(String header) {
    try {
      var bytes = header.getBytes(ISO_8859_1);
      return new String(bytes, ISO_8859_1).equals(header)
          ? UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()
          : header;
    } catch (CharacterCodingException latin) {
      return header;
    }
  }

  /** Null where none was told, or the person of the case is erased. */
  @Nullable String seal(String caseId, @Nullable String purpose) {
    return purpose == null
        ? null
        : keys.find(keyId(caseId))
            .map(key -> sealer.seal(key, CONTEXT, purpose.getBytes(UTF_8)))
            .orElse(null);
  }

  /** Empty where none was told, or the person of the case has been erased since. */
  Optional<String> open(ReadEntry entry) {
    var sealed = entry.purpose();
    return sealed == null
        ? Optional.empty()
        : keys.find(keyId(entry.read().caseId()))
            .map(key -> new String(sealer.open(key, CONTEXT, sealed), UTF_8));
  }

  private static String keyId(String caseId) {
    return caseId + "/applicant";
  }
}
