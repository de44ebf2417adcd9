package aktenlauf.command.notices;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Days, amounts and plots as German notices write them. */
final class GermanText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMANY);

  /** Land, Gemarkung, Flur, numerator, denominator, suffix; what is not there is underlined. */
  private static final Pattern PLOT =
      Pattern.compile("14(\\d{4})([\\d_]{3})(\\d{5})([0-9A-Za-z_]{4})[\\d_]{2}");

  private GermanText() {}

  static String day(LocalDate day) {
    return day.format(DAY);
  }

  /**
   * @param euros as in {@code 1092.00}
   */
  static String amount(String euros) {
    var symbols = new DecimalFormatSymbols(Locale.ROOT);
    symbols.setGroupingSeparator('.');
    symbols.setDecimalSeparator(',');
    return new DecimalFormat("#,##0.00", symbols).format(new BigDecimal(euros)) + " Euro";
  }

  /** The plot in words with its key, which alone is unambiguous. */
  static String plot(String key) {
    var parts = PLOT.matcher(key);
    if (!parts.matches()) {
      return key;
    }
    var flur = parts.group(2).replace("_", "");
    var numerator = bare(parts.group(3));
    var denominator = bare(parts.group(4).replace("_", ""));
    return "Gemarkung %s,%s Flurstück %s%s (%s)"
        .formatted(
            parts.group(1),
            flur.isEmpty() ? "" : " Flur %s,".formatted(bare(flur)),
            numerator,
            denominator.isEmpty() ? "" : "/" + denominator,
            key);
  }

  private static String bare(String digits) {
    return digits.replaceFirst("^0+(?=.)", "");
  }

  /** Without what no page can show: control characters but line breaks and tabs. */
  static String printable(String text) {
    var kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(c ->
            c == '\n'
                || c == '\t'
                || !Character.isISOControl(c)
                    && Character.getType(c) != Character.SURROGATE
                    && (c & 0xFFFE) != 0xFFFE)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
