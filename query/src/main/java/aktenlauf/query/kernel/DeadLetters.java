package aktenlauf.query.kernel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Events that read models could not take. They lie beside the documents, since they are rebuilt
 * with them.
 */
public interface DeadLetters {
  /** How many letters are read at a time. */
  int PAGE = 500;

  /** A letter that comes again while it waits keeps the error that it came with. */
  void add(List<DeadLetter> added);

  void remove(DeadLetter letter);

  boolean any(String model, String document);

  /** A document's letters in the order of the log, at most {@link #PAGE}. */
  List<DeadLetter> of(String model, String document);

  /** The documents that have letters. */
  default Set<String> documents(String model) {
    var documents = new HashSet<String>();
    var from = -1L;
    while (true) {
      var page = after(model, from, PAGE);
      page.forEach(l -> documents.add(l.document()));
      if (page.size() < PAGE) {
        return documents;
      }
      from = page.getLast().position();
    }
  }

  /** Letters in the order of the log; at most one document of a read model takes an event. */
  List<DeadLetter> after(String model, long position, int most);

  /** At most {@code most}, which stands for that many or more. */
  long count(String model, int most);

  /** Forgets the letters of a generation that is dropped. */
  void drop(String model);
}
