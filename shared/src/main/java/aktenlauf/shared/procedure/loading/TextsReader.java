package aktenlauf.shared.procedure.loading;

import aktenlauf.shared.procedure.Fee;
import aktenlauf.shared.procedure.Language;
import aktenlauf.shared.procedure.Period;
import aktenlauf.shared.procedure.RequiredDocument;
import aktenlauf.shared.procedure.StatusTexts;
import aktenlauf.shared.procedure.Texts;
import aktenlauf.shared.reading.Complaints;
import aktenlauf.shared.reading.Document;
import aktenlauf.shared.reading.Place;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Texts in every language: none missing, none that nobody asks for. */
final class TextsReader {
  private static final List<String> GROUPS =
      List.of("steps", "documents", "outcomes", "periods", "fees", "states", "next", "status");

  /** What happens to whoever does not send in time what is missing. */
  private static final String IF_MISSED = "ifMissed";

  private final Set<String> required = new HashSet<>(Set.of("title", "description"));
  private final Set<String> states = new HashSet<>();

  TextsReader(Outline outline) {
    outline.stepIds().forEach(id -> required.add("steps." + id));
    outline.documents().stream()
        .map(RequiredDocument::type)
        .forEach(type -> required.add("documents." + type));
    outline.outcomes().forEach(outcome -> required.add("outcomes." + outcome));
    outline.periods().stream().map(Period::id).forEach(id -> required.add("periods." + id));
    outline.fees().stream().map(Fee::id).forEach(id -> required.add("fees." + id));
    states.addAll(outline.stateIds());
  }

  Map<Language, Texts> read(Folder folder, Complaints complaints) {
    var all = new EnumMap<Language, Texts>(Language.class);
    for (var language : Language.values()) {
      folder
          .yaml("texts.%s.yaml".formatted(language.file()), complaints)
          .ifPresent(file -> all.put(language, read(file, complaints)));
    }
    return all;
  }

  private Texts read(Document file, Complaints complaints) {
    var root = file.root(complaints);
    var texts = new HashMap<String, String>();
    root.entries()
        .forEach((name, place) -> {
          if (GROUPS.contains(name)) {
            place.entries().forEach((key, text) -> add(texts, name, key, text));
          } else if (required.contains(name) || name.equals(IF_MISSED)) {
            texts.put(name, place.text());
          } else {
            place.complain("is no text that a procedure has");
          }
        });
    required.stream()
        .filter(key -> !texts.containsKey(key))
        .sorted()
        .forEach(key -> root.complain("the text '%s' is missing".formatted(key)));
    return new Texts(texts);
  }

  private void add(Map<String, String> texts, String group, String name, Place place) {
    var key = group + "." + name;
    var known =
        switch (group) {
          // Clerks may ask for documents that no application needs as such.
          case "documents" -> name.matches(Words.KEBAB);
          case "states", "next", "status" -> states.contains(name);
          default -> required.contains(key);
        };
    if (!known) {
      place.complain("there is nothing of this name in the definition");
    }
    var text = place.text();
    if (group.equals("status")) {
      StatusTexts.names(text).stream()
          .filter(value -> !StatusTexts.VALUES.contains(value))
          .forEach(value -> place.complain("there is no value {%s}".formatted(value)));
    }
    texts.put(key, text);
  }
}
