package aktenlauf.query.casestatus;

import aktenlauf.shared.procedure.Language;
import java.util.Map;

/** The sentences in which citizens read a status. */
public interface Wording {
  /**
   * The sentence of a status code.
   *
   * @param values by name, as citizens read them: {@code date} (the day the status names: since or
   *     until), {@code due} (the legal end date), {@code reason}, {@code office}; a value that is
   *     not known is left out
   */
  String text(String code, Language language, Map<String, String> values);
}
