package aktenlauf.query.casestatus;

import static java.nio.charset.StandardCharsets.UTF_8;

import aktenlauf.shared.kernel.FileNumber;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who knows a case's file number and access code may read its status. Everything else is answered
 * alike and after the same work, so that nobody learns which numbers exist.
 */
final class StatusAccess {
  private static final Pattern FILLERS = Pattern.compile("[\\s-]+");
  private static final FileNumber NO_NUMBER = FileNumber.of("XX", 2000, 0);
  private static final String NO_CASE = "00000000-0000-8000-8000-000000000000";

  private final CaseNumbers numbers;
  private final AccessCodes codes;
  private final Predicate<String> hidden;

  /**
   * @param hidden whether nothing may be told of the case with this id; of an id without a case it
   *     takes as long to tell
   */
  StatusAccess(CaseNumbers numbers, AccessCodes codes, Predicate<String> hidden) {
    this.numbers = numbers;
    this.codes = codes;
    this.hidden = hidden;
  }

  /**
   * The case's id.
   *
   * @param code as typed: any case, with or without blanks and dashes
   * @throws ProblemException {@code not-found} where the number or the code is wrong, or a person
   *     of the case is blocked
   */
  String check(String fileNumber, @Nullable String code) {
    var number = FileNumber.read(fileNumber);
    var found = numbers.caseOf(number.orElse(NO_NUMBER).value());
    var expected = plain(codes.of(found.orElse(NO_CASE)));
    boolean right = MessageDigest.isEqual(expected, plain(code == null ? "" : code));
    boolean told = !hidden.test(found.orElse(NO_CASE));
    if (right & told & number.isPresent() & found.isPresent()) {
      return found.get();
    }
    throw new ProblemException(Problem.notFound());
  }

  private static byte[] plain(String code) {
    return FILLERS.matcher(code).replaceAll("").toUpperCase(Locale.ROOT).getBytes(UTF_8);
  }
}
