package aktenlauf.shared.plate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which plates the City gives (§§ 9, 10 FZV, Anlage 1 and 4). Read from a file, never changed. */
public final class PlateRules {
  private static final String SHIPPED = "/plates/plates.yaml";
  private static final int NUMBERS = 9_999;

  /**
   * Letters from one to another, both included and equally many.
   *
   * @param from as in {@code AA}
   */
  record Range(String from, String to) {
    boolean holds(String letters) {
      return letters.length() == from.length()
          && letters.compareTo(from) >= 0
          && letters.compareTo(to) <= 0;
    }
  }

  /**
   * @param kind null for every kind
   * @param sign null where it does not matter
   * @param whole whether the district counts too
   */
  record Length(
      PlateFormat format,
      @Nullable PlateKind kind,
      @Nullable String sign,
      boolean whole,
      int most) {
    boolean fits(PlateWish wish) {
      return format == wish.format()
          && (kind == null || kind == wish.kind())
          && (sign == null || sign.equals(wish.sign()));
    }
  }

  private final String district;
  private final List<Range> ranges;
  private final Set<String> forbiddenLetters;
  private final Set<String> forbiddenDigits;
  private final Set<PlateKind> kinds;
  private final List<Length> lengths;
  private final int leastMonths;
  private final int mostMonths;
  private final List<String> letters;

  PlateRules(
      String district,
      List<Range> ranges,
      Set<String> forbiddenLetters,
      Set<String> forbiddenDigits,
      Set<PlateKind> kinds,
      List<Length> lengths,
      int leastMonths,
      int mostMonths) {
    this.district = district;
    this.ranges = List.copyOf(ranges);
    this.forbiddenLetters = Set.copyOf(forbiddenLetters);
    this.forbiddenDigits = Set.copyOf(forbiddenDigits);
    this.kinds = Set.copyOf(kinds);
    this.lengths = List.copyOf(lengths);
    this.leastMonths = leastMonths;
    this.mostMonths = mostMonths;
    this.letters =
        allLetters().stream()
            .filter(l -> ranges.stream().anyMatch(r -> r.holds(l)) && !forbiddenLetters.contains(l))
            .toList();
  }

  /** The rules that come with the program. */
  public static PlateRules shipped() {
    try (var in = PlateRules.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new InvalidPlateRules(List.of(SHIPPED + ": is missing in the program"));
      }
      return read(SHIPPED, in.readAllBytes());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * @param file its name, for complaints
   * @throws InvalidPlateRules with file and line of everything that is wrong
   */
  public static PlateRules read(String file, byte[] content) {
    return PlateRulesReader.read(file, content);
  }

  private static List<String> allLetters() {
    var all = new ArrayList<String>();
    for (char a = 'A'; a <= 'Z'; a++) {
      all.add(String.valueOf(a));
    }
    for (char a = 'A'; a <= 'Z'; a++) {
      for (char b = 'A'; b <= 'Z'; b++) {
        all.add("" + a + b);
      }
    }
    return all;
  }

  /** Everything that speaks against the wish, whoever holds the plate; empty where nothing does. */
  public List<PlateFault> faults(PlateWish wish) {
    var faults = new ArrayList<PlateFault>();
    if (!kinds.contains(wish.kind())) {
      faults.add(
          new PlateFault(
              "/kind",
              "plate-kind",
              "no plate of the kind %s is given here".formatted(wish.kind().word()),
              "§ 9 FZV"));
    }
    season(wish, faults);
    var plate = wish.plate();
    if (plate != null) {
      number(plate, faults);
      sign(wish, faults);
      length(plate, wish, faults);
    }
    return List.copyOf(faults);
  }

  private void season(PlateWish wish, List<PlateFault> faults) {
    var season = wish.season();
    if (wish.kind() != PlateKind.SEASON) {
      if (season != null) {
        faults.add(
            new PlateFault(
                "/season", "plate-season", "months are for season plates only", "§ 10 Abs. 3 FZV"));
      }
      return;
    }
    if (season == null || season.months() < leastMonths || season.months() > mostMonths) {
      faults.add(
          new PlateFault(
              "/season",
              "plate-season",
              "a season has %d to %d full months".formatted(leastMonths, mostMonths),
              "§ 10 Abs. 3 FZV"));
    }
  }

  private void number(Plate plate, List<PlateFault> faults) {
    if (!plate.district().equals(district)) {
      faults.add(
          new PlateFault(
              "/wish",
              "plate-district",
              "the City gives plates of the district %s, not %s"
                  .formatted(district, plate.district()),
              "§ 9 Abs. 1 FZV"));
      return;
    }
    if (ranges.stream().noneMatch(r -> r.holds(plate.letters()))) {
      faults.add(
          new PlateFault(
              "/wish",
              "plate-range",
              "the letters %s are another authority's".formatted(plate.letters()),
              "§ 9 Abs. 1 FZV, Anlage 1 FZV"));
    }
    if (forbiddenLetters.contains(plate.letters()) || forbiddenDigits.contains(plate.digits())) {
      faults.add(
          new PlateFault(
              "/wish", "plate-forbidden", "%s is not given".formatted(plate), "§ 9 Abs. 1 FZV"));
    }
  }

  /** H and E stand behind the number of their kinds; an E may follow a season plate's too. */
  private static void sign(PlateWish wish, List<PlateFault> faults) {
    var right =
        switch (wish.sign()) {
          case "" -> true;
          case "H" -> wish.kind() == PlateKind.HISTORIC;
          default -> wish.kind() == PlateKind.ELECTRIC || wish.kind() == PlateKind.SEASON;
        };
    if (!right) {
      faults.add(
          new PlateFault(
              "/wish",
              "plate-sign",
              "the sign %s does not belong to a plate of the kind %s"
                  .formatted(wish.sign(), wish.kind().word()),
              "§ 10 FZV, § 11 FZV"));
    }
  }

  private void length(Plate plate, PlateWish wish, List<PlateFault> faults) {
    lengths.stream()
        .filter(l -> l.fits(wish))
        .findFirst()
        .ifPresent(l -> {
          int number = plate.letters().length() + plate.digits().length();
          int count = l.whole() ? plate.district().length() + number : number;
          if (count > l.most()) {
            faults.add(
                new PlateFault(
                    "/wish",
                    "plate-length",
                    "%s has %d characters, at most %d are possible"
                        .formatted(plate, count, l.most()),
                    "Anlage 4 FZV"));
          }
        });
  }

  /** How many plates there are to give, whatever the kind. */
  public long size() {
    return (long) letters.size() * NUMBERS;
  }

  /**
   * @param n from 0 below {@link #size()}
   */
  public Plate nth(long n) {
    return new Plate(
        "%s-%s %d"
            .formatted(district, letters.get((int) (n % letters.size())), n / letters.size() + 1));
  }
}
