package aktenlauf.shared.registers;

import aktenlauf.shared.characters.Din91379;
import aktenlauf.shared.reading.Complaints;
import aktenlauf.shared.reading.Fields;
import aktenlauf.shared.reading.Place;
import aktenlauf.shared.reading.YamlText;
import aktenlauf.shared.registers.StreetRegister.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a register of streets and tells, by line, what is wrong with it. */
final class StreetRegisterReader {
  private static final String SHIPPED = "/registers/streets.yaml";

  private final List<String> districts = new ArrayList<>();
  private final List<Street> streets = new ArrayList<>();
  private final Map<String, String> told = new HashMap<>();

  private StreetRegisterReader() {}

  static StreetRegister shipped() {
    try (var in = StreetRegisterReader.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new InvalidStreetRegister(List.of(SHIPPED + ": is missing in the program"));
      }
      return read(SHIPPED, in.readAllBytes());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static StreetRegister read(String file, byte[] content) {
    var complaints = new Complaints();
    var read =
        YamlText.read(file, content, complaints)
            .map(d ->
                new StreetRegisterReader()
                    .register(
                        d.root(complaints)
                            .fields("municipality", "source", "licence", "districts", "streets")));
    if (complaints.count() > 0 || read.isEmpty()) {
      throw new InvalidStreetRegister(complaints.lines());
    }
    return read.get();
  }

  private StreetRegister register(Fields fields) {
    var origin =
        new Origin(fields.text("municipality"), fields.text("source"), fields.text("licence"));
    fields.items("districts").forEach(p -> name(p, "district").ifPresent(districts::add));
    fields.require("streets");
    fields.items("streets").forEach(this::street);
    if (streets.isEmpty()) {
      fields.place().complain("has no streets");
    }
    return new StreetRegister(origin, districts, streets);
  }

  private void street(Place place) {
    if (!(place.value() instanceof Map)) {
      name(place, "street").ifPresent(n -> streets.add(new Street(n, List.of())));
      return;
    }
    var fields = place.fields("name", "districts");
    var known = Set.copyOf(districts);
    var lies =
        fields.items("districts").stream()
            .map(d -> {
              var text = d.text();
              if (!text.isEmpty() && !known.contains(text)) {
                d.complain("there is no district '%s'".formatted(text));
              }
              return text;
            })
            .toList();
    fields
        .require("name")
        .flatMap(n -> name(n, "street"))
        .ifPresent(n -> streets.add(new Street(n, lies)));
  }

  /** Empty, after a complaint, where it is none. */
  private java.util.Optional<String> name(Place place, String kind) {
    var text = Normalizer.normalize(place.text(), Normalizer.Form.NFC);
    if (text.isEmpty()) {
      return java.util.Optional.empty();
    }
    if (!text.equals(text.strip())) {
      place.complain("begins or ends with a blank");
    }
    Din91379.B.foreign(text)
        .ifPresent(
            c -> place.complain("%s is no character of DIN 91379".formatted(Din91379.codes(c))));
    var before = told.putIfAbsent(kind + " " + StreetKey.of(text), text);
    if (before != null) {
      place.complain("the %s '%s' cannot be told from '%s'".formatted(kind, text, before));
    }
    return java.util.Optional.of(text);
  }
}
