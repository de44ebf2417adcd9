package aktenlauf.shared.calendar;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The law that leads to §§ 187 to 193 BGB. */
public enum Reckoning {
  VWVFG(List.of("§ 31 Abs. 1 VwVfG"), List.of("§ 31 Abs. 3 VwVfG")),
  VWGO(
      List.of("§ 57 Abs. 2 VwGO", "§ 222 Abs. 1 ZPO"),
      List.of("§ 57 Abs. 2 VwGO", "§ 222 Abs. 2 ZPO"));

  private final List<String> leading;
  private final List<String> shift;

  Reckoning(List<String> leading, List<String> shift) {
    this.leading = leading;
    this.shift = shift;
  }

  /** As it stands in files and answers. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A paragraph of the BGB with those that lead to it. */
  List<String> bgb(String... paragraphs) {
    return Stream.concat(leading.stream(), Stream.of(paragraphs).map(p -> p + " BGB")).toList();
  }

  /** Why a period does not end on a Saturday, a Sunday or a holiday. */
  List<String> shift() {
    return shift;
  }
}
