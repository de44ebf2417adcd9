package aktenlauf.infra.readstore;

import aktenlauf.query.kernel.Projection;
import aktenlauf.query.kernel.ReadDocument;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseAssigned;
import aktenlauf.shared.proceeding.ProceedingEvent.NoteAdded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A read model with every kind of field; it refuses notes that say so. */
public final class Tally implements Projection<Tally.Case> {
  public static final String POISON = "poison";

  public enum Stage {
    OPEN,
    ASSIGNED
  }

  public record Note(long at, @Nullable String text, @Nullable LocalDate day) {}

  public record Case(
      @BsonId String id,
      long version,
      long position,
      String fileNumber,
      String unit,
      LocalDate due,
      @Nullable String assignee,
      Stage stage,
      Instant recordedAt,
      List<Note> notes,
      Map<String, Object> facts)
      implements ReadDocument {}

  private final String name;
  private final int shape;
  final Set<String> cured = ConcurrentHashMap.newKeySet();

  public Tally(String name) {
    this(name, 1);
  }

  public Tally(String name, int shape) {
    this.name = name;
    this.shape = shape;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int shape() {
    return shape;
  }

  @Override
  public Class<Case> document() {
    return Case.class;
  }

  @Override
  public Optional<String> documentId(Recorded recorded) {
    return Optional.of(recorded.caseId().value());
  }

  @Override
  public Case apply(@Nullable Case before, Recorded r) {
    if (r.event() instanceof ApplicationSubmitted e) {
      return new Case(
          e.caseId().value(),
          r.version(),
          r.position(),
          e.fileNumber().value(),
          e.unit(),
          e.receivedOn().plusDays(30),
          null,
          Stage.OPEN,
          r.envelope().recordedAt(),
          List.of(),
          e.facts());
    }
    if (before == null) {
      throw new IllegalStateException("case %s begins with %s".formatted(r.caseId(), r.type()));
    }
    var notes = new ArrayList<>(before.notes());
    var assignee = before.assignee();
    if (r.event() instanceof NoteAdded e) {
      if (POISON.equals(e.text()) && !cured.contains(e.caseId().value())) {
        throw new IllegalArgumentException("this note cannot be taken");
      }
      notes.add(new Note(r.position(), e.text(), e.text() == null ? null : before.due()));
    } else if (r.event() instanceof CaseAssigned e) {
      assignee = e.assignee();
    }
    return new Case(
        before.id(),
        r.version(),
        r.position(),
        before.fileNumber(),
        before.unit(),
        before.due(),
        assignee,
        assignee == null ? Stage.OPEN : Stage.ASSIGNED,
        r.envelope().recordedAt(),
        List.copyOf(notes),
        before.facts());
  }

  @Override
  public List<String> names(Case document) {
    return List.of(document.fileNumber());
  }

  @Override
  public List<Index> indexes() {
    return List.of(Index.on("unit", "due", "_id"), Index.unique("fileNumber"));
  }
}
