package aktenlauf.command.notices;

import aktenlauf.shared.notices.RemedyInstruction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes a page of a letter, by the newest version of its kind's template. */
public interface Press {
  /**
   * A letter in its final form.
   *
   * @param template folder of the template, as in {@code notices/permit}
   * @param remedy what it says of the objection against it
   */
  record Printed(
      byte[] content,
      String mediaType,
      String template,
      int templateVersion,
      @Nullable RemedyInstruction remedy) {}

  /**
   * The same letter at the same time gives the same bytes.
   *
   * @param at what the document tells as the time of its making
   * @throws PrintingFailed where the template does not fit the letter
   */
  Printed print(Letter letter, Instant at);
}
