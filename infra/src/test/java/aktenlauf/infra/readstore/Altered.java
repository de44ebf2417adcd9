package aktenlauf.infra.readstore;

import aktenlauf.query.kernel.Documents;
import aktenlauf.query.kernel.ReadDocument;
import aktenlauf.query.memory.MemoryDocuments;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents that somebody has changed behind the log's back. */
public final class Altered {
  private Altered() {}

  /** The record with other values of some components. */
  @SuppressWarnings("unchecked") // made by its own constructor
  public static <R extends Record> R with(R record, Map<String, ?> values) {
    var components = record.getClass().getRecordComponents();
    try {
      var all = new @Nullable Object[components.length];
      for (int i = 0; i < components.length; i++) {
        var name = components[i].getName();
        all[i] =
            values.containsKey(name)
                ? values.get(name)
                : components[i].getAccessor().invoke(record);
      }
      var types = Arrays.stream(components).map(c -> c.getType()).toArray(Class<?>[]::new);
      return (R) record.getClass().getConstructor(types).newInstance(all);
    } catch (ReflectiveOperationException broken) {
      throw new AssertionError(broken);
    }
  }

  /** Puts the document in the place of the one with its id. */
  public static <D extends ReadDocument> void put(Documents<D> documents, D document) {
    remove(documents, document.id());
    documents.write(List.of(document));
  }

  public static <D extends ReadDocument> void remove(Documents<D> documents, String id) {
    ((MemoryDocuments<D>) documents).remove(id);
  }
}
