package aktenlauf.infra.identifiers;

import static java.nio.charset.StandardCharsets.UTF_8;

import aktenlauf.command.web.Keys;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.FileNumber;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;

/** Identities drawn at random or derived with the server's secret. */
public final class SecretKeys implements Keys {
  private static final String BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int CODE_LENGTH = 16;

  private final ServerSecret secret;
  private final Seals seals;
  private final Clock clock;
  private final TimeBasedEpochRandomGenerator fresh =
      new TimeBasedEpochRandomGenerator(new SecureRandom());

  public SecretKeys(ServerSecret secret, Clock clock) {
    this.secret = secret;
    this.seals = new Seals(secret);
    this.clock = clock;
  }

  @Override
  public CaseId freshCase() {
    return new CaseId(freshCommand());
  }

  @Override
  public String freshCommand() {
    return fresh.construct(clock.millis()).toString();
  }

  @Override
  public CaseId caseOf(String client, String idempotencyKey) {
    return new CaseId(derived("case", client, idempotencyKey));
  }

  @Override
  public String commandOf(String client, String idempotencyKey) {
    return derived("command", client, idempotencyKey);
  }

  /** UUIDv8 (RFC 9562 § 5.8): 122 bits of the HMAC. */
  private String derived(String kind, String client, String key) {
    var bits =
        ByteBuffer.wrap(
            secret.mac(kind.getBytes(UTF_8), client.getBytes(UTF_8), key.getBytes(UTF_8)));
    long high = bits.getLong() & ~0xF000L | 0x8000L;
    long low = bits.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }

  @Override
  public String hash(String command, byte[] json) {
    try {
      var canonical = new JsonCanonicalizer(json).getEncodedUTF8();
      var mac = secret.mac("hash".getBytes(UTF_8), command.getBytes(UTF_8), canonical);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(java.util.Arrays.copyOf(mac, 16));
    } catch (IOException wrong) {
      throw new ProblemException(Problem.malformed("not JSON: " + wrong.getMessage()));
    }
  }

  @Override
  public FileNumber fileNumber(CaseId caseId, String prefix, int year) {
    return candidate(caseId, prefix, year, 0);
  }

  /**
   * The nth candidate: numbers are short enough to meet one day, and a case's number is its own.
   */
  public FileNumber candidate(CaseId caseId, String prefix, int year, int n) {
    var mac = secret.mac("number".getBytes(UTF_8), (caseId + "/" + n).getBytes(UTF_8));
    return FileNumber.of(prefix, year, ByteBuffer.wrap(mac).getLong());
  }

  @Override
  public String accessCode(CaseId caseId) {
    var mac = secret.mac("access".getBytes(UTF_8), caseId.value().getBytes(UTF_8));
    var code = new StringBuilder(CODE_LENGTH + 3);
    for (int i = 0; i < CODE_LENGTH; i++) {
      if (i > 0 && i % 4 == 0) {
        code.append('-');
      }
      code.append(BASE32.charAt(mac[i] & 31));
    }
    return code.toString();
  }

  /**
   * What is kept of a secret of an applicant, as in a security code: equal for equal secrets, and
   * of no use without the server's own.
   */
  public String mark(String applicants) {
    var mac = secret.mac("mark".getBytes(UTF_8), applicants.getBytes(UTF_8));
    return "hmac:"
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(java.util.Arrays.copyOf(mac, CODE_LENGTH));
  }

  /**
   * A secret of an applicant that a register has to be told later: equal for equal secrets, and of
   * no use without the server's own.
   */
  public String seal(String applicants) {
    return seals.seal(applicants);
  }

  /** What was sealed; any other text as it is. */
  public String open(String text) {
    return seals.open(text);
  }
}
