package aktenlauf.infra.registers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong with any register; its simulator does it when told to. */
public enum Fault {
  /** Answers late, yet in time. */
  SLOW,
  /** Answers with status 503. */
  DOWN,
  /** Answers with something that is no JSON. */
  GARBLED,
  /** Takes the question and never answers. */
  SILENT;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Fault> of(String word) {
    return Arrays.stream(values()).filter(f -> f.word().equals(word)).findFirst();
  }
}
