package aktenlauf.query.memory;

import aktenlauf.query.kernel.DeadLetter;
import aktenlauf.query.kernel.DeadLetters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** Letters in this process, by read model and place in the log. */
public final class MemoryDeadLetters implements DeadLetters {
  private final Map<String, ConcurrentNavigableMap<Long, DeadLetter>> models =
      new ConcurrentHashMap<>();

  private ConcurrentNavigableMap<Long, DeadLetter> letters(String model) {
    return models.getOrDefault(model, new ConcurrentSkipListMap<>());
  }

  private Stream<DeadLetter> stream(String model, String document) {
    return letters(model).values().stream().filter(l -> l.document().equals(document));
  }

  @Override
  public void add(List<DeadLetter> added) {
    for (var letter : added) {
      models
          .computeIfAbsent(letter.model(), _ -> new ConcurrentSkipListMap<>())
          .merge(letter.position(), letter, (old, now) -> now.error() == null ? old : now);
    }
  }

  @Override
  public void remove(DeadLetter letter) {
    letters(letter.model()).remove(letter.position());
  }

  @Override
  public boolean any(String model, String document) {
    return stream(model, document).findAny().isPresent();
  }

  @Override
  public List<DeadLetter> of(String model, String document) {
    return stream(model, document).limit(PAGE).toList();
  }

  @Override
  public List<DeadLetter> after(String model, long position, int most) {
    return letters(model).tailMap(position, false).values().stream().limit(most).toList();
  }

  @Override
  public long count(String model, int most) {
    return letters(model).values().stream().limit(most).count();
  }

  @Override
  public void drop(String model) {
    models.remove(model);
  }
}
