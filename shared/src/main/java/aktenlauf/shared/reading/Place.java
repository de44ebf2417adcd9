package aktenlauf.shared.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value and where it stands; what is wrong with it is told with file, line and path. */
public final class Place {
  private final Document document;
  private final String pointer;
  private final @Nullable Object value;
  private final Complaints complaints;

  Place(Document document, String pointer, @Nullable Object value, Complaints complaints) {
    this.document = document;
    this.pointer = pointer;
    this.value = value;
    this.complaints = complaints;
  }

  public @Nullable Object value() {
    return value;
  }

  public void complain(String message) {
    complainAt("", message);
  }

  /**
   * @param below JSON pointer from this place
   */
  public void complainAt(String below, String message) {
    var at = pointer + below;
    complaints.add(document.file(), document.line(at), Pointers.path(at), message);
  }

  /** How many complaints there are, here and elsewhere. */
  public int complaints() {
    return complaints.count();
  }

  /** The value as text; an empty one, after a complaint, where it is none. */
  public String text() {
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    complain(value instanceof String ? "must not be empty" : "must be a text");
    return "";
  }

  /** The entries of a list; none, after a complaint, where it is none. */
  public List<Place> items() {
    if (!(value instanceof List<?> list)) {
      complain("must be a list");
      return List.of();
    }
    var items = new ArrayList<Place>();
    for (var item : list) {
      items.add(new Place(document, Pointers.child(pointer, items.size()), item, complaints));
    }
    return items;
  }

  /** The entries of a map in their order; none, after a complaint, where it is none. */
  public Map<String, Place> entries() {
    if (!(value instanceof Map<?, ?> map)) {
      complain("must be a map of keys and values");
      return Map.of();
    }
    var entries = new LinkedHashMap<String, Place>();
    map.forEach((key, entry) -> {
      var name = String.valueOf(key);
      entries.put(name, new Place(document, Pointers.child(pointer, name), entry, complaints));
    });
    return entries;
  }

  /** The keys of a map; complains about any that is not known. */
  public Fields fields(String... known) {
    return new Fields(this, List.of(known));
  }
}
