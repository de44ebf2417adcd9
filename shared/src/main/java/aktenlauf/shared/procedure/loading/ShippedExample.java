package aktenlauf.shared.procedure.loading;

import aktenlauf.shared.procedure.Example;
import aktenlauf.shared.procedure.form.RelativeDates;
import aktenlauf.shared.procedure.form.Serials;
import aktenlauf.shared.reading.Place;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An example as a file of the definition has it.
 *
 * @param procedure id of the procedure, which is the folder's name and not in the file
 */
record ShippedExample(String procedure, String name, Place place) implements Example {

  @Override
  public Map<String, Object> submission(LocalDate today) {
    return submission(today, 0);
  }

  @Override
  public Map<String, Object> submission(LocalDate today, long serial) {
    var body = new LinkedHashMap<String, Object>();
    body.put("procedure", procedure);
    body.putAll(Serials.resolve(RelativeDates.resolve(object(place), today), serial));
    return body;
  }

  Map<String, Object> part(String name) {
    var part = place.entries().get(name);
    return part == null ? Map.of() : Serials.resolve(object(part), 0);
  }

  static List<Map<String, Object>> parts(List<ShippedExample> examples, String name) {
    return examples.stream().map(e -> e.part(name)).toList();
  }

  @SuppressWarnings("unchecked") // the reader makes maps with string keys only
  private static Map<String, Object> object(Place place) {
    return place.value() instanceof Map ? (Map<String, Object>) place.value() : Map.of();
  }
}
