package aktenlauf.command.plate;

import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.plate.Plate;
import aktenlauf.shared.plate.PlateFormat;
import aktenlauf.shared.plate.PlateKind;
import aktenlauf.shared.plate.PlateRules;
import aktenlauf.shared.plate.PlateWish;
import aktenlauf.shared.plate.Season;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The wish for a plate as it stands in an application. */
public final class Wishes {
  private static final String AT = "/application/plate";

  private Wishes() {}

  /** What is wrong with it; nothing where there is no wish. */
  public static List<Violation> faults(@Nullable Object plate, PlateRules rules) {
    if (!(plate instanceof Map<?, ?> fields)) {
      return List.of();
    }
    if (fields.get("wish") instanceof String wish && number(wish).isEmpty()) {
      return List.of(
          new Violation(
              AT + "/wish",
              "plate-form",
              "must be a recognition number as in L-AB 123, not %s (Anlage 1 FZV)"
                  .formatted(wish)));
    }
    return rules.faults(read(fields)).stream()
        .map(f ->
            new Violation(AT + f.pointer(), f.rule(), "%s (%s)".formatted(f.message(), f.law())))
        .toList();
  }

  /** Any standard plate where nothing is wished for, or where the wish has been erased. */
  public static PlateWish of(@Nullable Object plate) {
    return plate instanceof Map<?, ?> fields ? read(fields) : PlateWish.any(PlateKind.STANDARD);
  }

  private static PlateWish read(Map<?, ?> fields) {
    var wish = fields.get("wish") instanceof String text ? text : "";
    return new PlateWish(
        number(wish).orElse(null),
        sign(wish),
        fields.get("kind") instanceof String kind ? PlateKind.of(kind) : PlateKind.STANDARD,
        season(fields.get("season")),
        fields.get("format") instanceof String format
            ? PlateFormat.of(format)
            : PlateFormat.ONE_LINE,
        fields.get("vehicleClass") instanceof String text ? text : null);
  }

  private static @Nullable Season season(@Nullable Object season) {
    return season instanceof Map<?, ?> months
            && months.get("from") instanceof Number from
            && months.get("to") instanceof Number to
        ? new Season(from.intValue(), to.intValue())
        : null;
  }

  private static String sign(String text) {
    return text.endsWith("H") || text.endsWith("E") ? text.substring(text.length() - 1) : "";
  }

  /** The recognition number without H and E; empty where the text is none. */
  public static Optional<Plate> number(String text) {
    try {
      return Optional.of(new Plate(text.substring(0, text.length() - sign(text).length())));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
