package aktenlauf.shared.procedure.loading;

import aktenlauf.shared.procedure.form.RelativeDates;
import aktenlauf.shared.reading.Complaints;
import aktenlauf.shared.reading.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads {@code examples/<name>.json}, the one called minimal first. */
final class ExamplesReader {
  private static final String MINIMAL = "minimal";

  private final Folder folder;
  private final Complaints complaints;

  ExamplesReader(Folder folder, Complaints complaints) {
    this.folder = folder;
    this.complaints = complaints;
  }

  List<ShippedExample> read() {
    var examples = new ArrayList<ShippedExample>();
    for (var file : folder.files().keySet()) {
      if (file.matches("examples/" + Words.KEBAB + "\\.json")) {
        var name = file.substring("examples/".length(), file.length() - ".json".length());
        folder
            .json(file, complaints)
            .flatMap(d -> example(name, d.root(complaints)))
            .ifPresent(examples::add);
      }
    }
    if (!folder.files().containsKey("examples/" + MINIMAL + ".json")) {
      complaints.add(folder.path(), "the file examples/%s.json is missing".formatted(MINIMAL));
    }
    examples.sort(
        Comparator.comparing((ShippedExample e) -> !e.name().equals(MINIMAL))
            .thenComparing(ShippedExample::name));
    return examples;
  }

  private Optional<ShippedExample> example(String name, Place place) {
    var fields =
        place.fields(
            "authority",
            "channel",
            "receivedOn",
            "applicant",
            "application",
            "externalReference",
            "onBehalfOf");
    fields.text("authority", "\\d{8}", "a municipality key of 8 digits");
    fields.text("channel", "portal|counter|post|email", "portal, counter, post or email");
    fields.optionalText("receivedOn");
    fields.require("applicant").ifPresent(Place::entries);
    fields.require("application").ifPresent(Place::entries);
    RelativeDates.check(place);
    return Optional.of(new ShippedExample(folder.id(), name, place));
  }
}
