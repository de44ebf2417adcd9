package aktenlauf.infra.xes;

import aktenlauf.shared.kernel.MetaDataNames;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a log's value becomes in a command's body. */
enum Kind {
  TEXT,
  /** The day in Europe/Berlin of a date. */
  DAY,
  INSTANT,
  INTEGER,
  NUMBER,
  BOOLEAN;

  /** Empty where the text is none of this kind. */
  Optional<Object> convert(String text) {
    try {
      return switch (this) {
        case TEXT -> Optional.of(text);
        case DAY ->
            Dates.read(text).map(i -> LocalDate.ofInstant(i, MetaDataNames.BERLIN).toString());
        case INSTANT -> Dates.read(text).map(Object::toString);
        case INTEGER -> Optional.of(new BigInteger(text));
        case NUMBER -> Optional.of(new BigDecimal(text));
        case BOOLEAN ->
            List.of("true", "false").contains(text)
                ? Optional.of(Boolean.valueOf(text))
                : Optional.empty();
      };
    } catch (NumberFormatException wrong) {
      return Optional.empty();
    }
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Kind::word).toList();
  }
}
