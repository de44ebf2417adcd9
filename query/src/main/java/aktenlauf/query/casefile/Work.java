package aktenlauf.query.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was announced and done.
 *
 * @param notices of start, completion and use
 */
public record Work(
    List<Notice> notices,
    @Nullable Start start,
    @Nullable Baulast baulast,
    @Nullable Bauherr bauherr) {
  public Work {
    notices = List.copyOf(notices);
  }

  Work noticed(String what, LocalDate day, LocalDate on) {
    return new Work(Entries.add(notices, new Notice(what, day, on)), start, baulast, bauherr);
  }

  Work start(Start now) {
    return new Work(notices, now, baulast, bauherr);
  }

  Work baulast(@Nullable Baulast now) {
    return new Work(notices, start, now, bauherr);
  }

  Work bauherr(Bauherr now) {
    return new Work(notices, start, baulast, now);
  }

  /**
   * @param what start, completion or use
   * @param day that was announced
   * @param on day of the notice
   */
  public record Notice(String what, LocalDate day, LocalDate on) {}

  /**
   * Whether an announced work may begin.
   *
   * @param permittedFrom null where it was prohibited
   */
  public record Start(
      @Nullable LocalDate permittedFrom, @Nullable String basis, @Nullable String reason) {}

  /** An entry in the register of encumbrances (§ 83 SächsBO). */
  public record Baulast(
      String sheet,
      LocalDate enteredOn,
      List<String> plots,
      @Nullable String text,
      @Nullable LocalDate deletedOn,
      @Nullable String reason) {
    public Baulast {
      plots = List.copyOf(plots);
    }

    Baulast deleted(LocalDate on, @Nullable String why) {
      return new Baulast(sheet, enteredOn, plots, text, on, why);
    }
  }

  /** Who took over the project (§ 53 Abs. 1 SächsBO). */
  public record Bauherr(@Nullable String name, LocalDate on) {}
}
