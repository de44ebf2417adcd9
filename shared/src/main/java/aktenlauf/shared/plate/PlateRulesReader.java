package aktenlauf.shared.plate;

import aktenlauf.shared.plate.PlateRules.Length;
import aktenlauf.shared.plate.PlateRules.Range;
import aktenlauf.shared.reading.Complaints;
import aktenlauf.shared.reading.Fields;
import aktenlauf.shared.reading.Place;
import aktenlauf.shared.reading.YamlText;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads rules of plates and tells, by line, what is wrong with them. */
final class PlateRulesReader {
  private static final String LETTERS = "[A-Z]{1,2}";
  private static final List<String> KINDS =
      Arrays.stream(PlateKind.values()).map(PlateKind::word).toList();
  private static final List<String> FORMATS =
      Arrays.stream(PlateFormat.values()).map(PlateFormat::word).toList();

  private PlateRulesReader() {}

  static PlateRules read(String file, byte[] content) {
    var complaints = new Complaints();
    var read =
        YamlText.read(file, content, complaints)
            .map(d ->
                d.root(complaints)
                    .fields(
                        "district",
                        "ranges",
                        "forbiddenLetters",
                        "forbiddenDigits",
                        "kinds",
                        "lengths",
                        "season"))
            .flatMap(f -> rules(f, complaints));
    if (complaints.count() > 0 || read.isEmpty()) {
      throw new InvalidPlateRules(complaints.lines());
    }
    return read.get();
  }

  private static java.util.Optional<PlateRules> rules(Fields fields, Complaints complaints) {
    var district = fields.text("district", "[A-ZÄÖÜ]{1,3}", "a district as in L");
    fields.require("ranges");
    var ranges = fields.items("ranges").stream().map(PlateRulesReader::range).toList();
    var letters = texts(fields, "forbiddenLetters", LETTERS, "one or two letters");
    var digits =
        texts(fields, "forbiddenDigits", "[1-9][0-9]{0,3}", "a number of one to four digits");
    fields.require("kinds");
    var kinds =
        fields.items("kinds").stream()
            .map(p -> Fields.member(p, KINDS, "kind of plates"))
            .filter(KINDS::contains)
            .map(PlateKind::of)
            .collect(java.util.stream.Collectors.toSet());
    var lengths =
        fields.items("lengths").stream().flatMap(p -> length(p, complaints).stream()).toList();
    var season = fields.require("season").map(p -> p.fields("least", "most"));
    int least = season.map(f -> f.number("least")).orElse(0);
    int most = season.map(f -> f.number("most")).orElse(0);
    if (complaints.count() > 0) {
      return java.util.Optional.empty();
    }
    if (ranges.isEmpty()) {
      fields.place().complainAt("/ranges", "names no letters");
    }
    if (least < 1 || most > 12 || least > most) {
      fields.place().complainAt("/season", "must be from 1 to 12 months");
    }
    return complaints.count() > 0
        ? java.util.Optional.empty()
        : java.util.Optional.of(
            new PlateRules(district, ranges, letters, digits, kinds, lengths, least, most));
  }

  private static Range range(Place place) {
    var fields = place.fields("from", "to");
    var from = fields.text("from", LETTERS, "one or two letters");
    var to = fields.text("to", LETTERS, "one or two letters");
    if (from.length() != to.length() || from.compareTo(to) > 0) {
      place.complain("'%s' to '%s' is no range".formatted(from, to));
    }
    return new Range(from, to);
  }

  private static Set<String> texts(Fields fields, String name, String pattern, String meaning) {
    var all = new HashSet<String>();
    fields.items(name).forEach(p -> all.add(Fields.matching(p, pattern, meaning)));
    return all;
  }

  private static java.util.Optional<Length> length(Place place, Complaints complaints) {
    int before = complaints.count();
    var fields = place.fields("format", "kind", "sign", "counts", "most");
    var format = fields.oneOf("format", FORMATS, "format of plates");
    var kind = fields.find("kind").map(p -> Fields.member(p, KINDS, "kind of plates"));
    var sign = fields.find("sign").map(p -> Fields.member(p, List.of("H", "E"), "sign"));
    var counts = fields.oneOf("counts", List.of("plate", "number"), "way of counting");
    int most = fields.number("most");
    return complaints.count() > before
        ? java.util.Optional.empty()
        : java.util.Optional.of(
            new Length(
                PlateFormat.of(format),
                kind.map(PlateKind::of).orElse(null),
                sign.orElse(null),
                counts.equals("plate"),
                most));
  }
}
