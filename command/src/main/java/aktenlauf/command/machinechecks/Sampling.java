package aktenlauf.command.machinechecks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which automated decisions a person reviews (§ 23 Abs. 3 FZV): as good as random, and the same
 * whenever it is asked again, so that an auditor can repeat the choice.
 *
 * @param share of all decisions, from 0 to 1
 */
public record Sampling(double share) {
  private static final double RANGE = Math.pow(2, 63);

  public Sampling {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "the share of decisions to review must be from 0 to 1, it is " + share);
    }
  }

  /**
   * @param decision id of the command that the decision came of, which its event names
   */
  public boolean chooses(String decision) {
    return place(decision) < share;
  }

  /** From 0 to below 1, evenly spread: the first 63 bits of the id's SHA-256. */
  private static double place(String decision) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256")
              .digest(("sampling\n" + decision).getBytes(StandardCharsets.UTF_8));
      return Math.min((ByteBuffer.wrap(digest).getLong() >>> 1) / RANGE, Math.nextDown(1.0));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("SHA-256 is part of every JDK", missing);
    }
  }
}
