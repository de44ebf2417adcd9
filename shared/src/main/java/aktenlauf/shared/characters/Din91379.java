package aktenlauf.shared.characters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The characters that names are written in between authorities (DIN 91379:2022-08): data type A for
 * names of natural persons, B for other names, C for what else is kept. A letter and its marks
 * count as one character, and only those that the standard lists.
 */
public enum Din91379 {
  A("bll", "bnlreq"),
  B("bll", "bnlreq", "bnl"),
  C("bll", "bnlreq", "bnl", "bnlopt", "bnlnot");

  private static final String TABLE = "/characters/din-91379.txt";

  /** Marks, and what else makes one character with the one before, begin here. */
  private static final char FIRST_MARK = '\u0300';

  private final Set<String> characters;
  private final int longest;

  /** Of the characters before the first mark, those that are known. */
  private final BitSet alone = new BitSet(FIRST_MARK);

  Din91379(String... groups) {
    characters = read(List.of(groups));
    longest = characters.stream().mapToInt(String::length).max().orElseThrow();
    for (char c = 0; c < FIRST_MARK; c++) {
      alone.set(c, characters.contains(String.valueOf(c)));
    }
  }

  /** As schemas name it, as in {@code din-91379-c}. */
  public String format() {
    return "din-91379-" + name().toLowerCase(java.util.Locale.ROOT);
  }

  public static Optional<Din91379> of(String format) {
    return Arrays.stream(values()).filter(t -> t.format().equals(format)).findFirst();
  }

  /** The first character of the text that is none of the data type's; empty where all are. */
  public Optional<String> foreign(String text) {
    var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    var at = 0;
    while (at < composed.length()) {
      var length = alone(composed, at) ? 1 : known(composed, at);
      if (length == 0) {
        return Optional.of(character(composed, at));
      }
      at += length;
    }
    return Optional.empty();
  }

  /** Nearly every character of nearly every name. */
  private boolean alone(String text, int at) {
    return alone.get(text.charAt(at))
        && (at + 1 == text.length() || text.charAt(at + 1) < FIRST_MARK);
  }

  /**
   * Length of the longest character that begins there; 0 where a mark follows that is none of its.
   */
  private int known(String text, int at) {
    for (int end = Math.min(text.length(), at + longest); end > at; end--) {
      if (characters.contains(text.substring(at, end)) && !marked(text, end)) {
        return end - at;
      }
    }
    return 0;
  }

  /** With the marks that follow it. */
  private static String character(String text, int at) {
    var end = text.offsetByCodePoints(at, 1);
    while (marked(text, end)) {
      end = text.offsetByCodePoints(end, 1);
    }
    return text.substring(at, end);
  }

  private static boolean marked(String text, int at) {
    return at < text.length()
        && Character.getType(text.codePointAt(at)) == Character.NON_SPACING_MARK;
  }

  /** As in {@code U+0416}, so that it can be told from one that looks alike. */
  public static String codes(String character) {
    return character.codePoints().mapToObj("U+%04X"::formatted).collect(Collectors.joining(" "));
  }

  private static Set<String> read(List<String> groups) {
    var all = new HashSet<String>();
    try (var in = Din91379.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + TABLE);
      }
      new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> groups.stream().anyMatch(g -> line.startsWith(g + ":")))
          .flatMap(line -> Arrays.stream(line.substring(line.indexOf(':') + 1).strip().split(" ")))
          .forEach(entry -> add(entry, all));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return Set.copyOf(all);
  }

  private static void add(String entry, Set<String> all) {
    if (entry.contains("+")) {
      all.add(
          Arrays.stream(entry.split("\\+"))
              .map(code -> Character.toString(code(code)))
              .collect(Collectors.joining()));
      return;
    }
    var range = entry.split("-");
    IntStream.rangeClosed(code(range[0]), code(range[range.length - 1]))
        .mapToObj(Character::toString)
        .forEach(all::add);
  }

  private static int code(String hexadecimal) {
    return Integer.parseInt(hexadecimal, 16);
  }
}
