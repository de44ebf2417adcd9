package aktenlauf.query.testing;

import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.EventType;
import aktenlauf.shared.kernel.FileNumber;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The events of one case, told one by one. */
public final class History {
  public static final LocalDate RECEIVED = LocalDate.of(2026, 11, 23);

  private final CaseId id;
  private final List<Recorded> events = new ArrayList<>();
  private LocalDate today = RECEIVED;
  private String authority = "14713000";
  private String procedure = DogTax.ID;

  private History(CaseId id) {
    this.id = id;
  }

  /** A case whose id and file number come from the given number. */
  public static History of(int n) {
    return new History(CaseId.of(new UUID(0x8000L, 0x8000000000000000L | n).toString()));
  }

  public static FileNumber number(int n) {
    return FileNumber.of("DOG", 2026, n);
  }

  public CaseId id() {
    return id;
  }

  public History authority(String ags) {
    authority = ags;
    return this;
  }

  /** What follows happens on this day. */
  public History on(LocalDate day) {
    today = day;
    return this;
  }

  public History submitted(ApplicationSubmitted event) {
    procedure = event.procedure();
    return by(Actor.Kind.CITIZEN, "portal", "portal", event);
  }

  /** An application received on {@link #RECEIVED}, due a month later. */
  public History submitted() {
    return submitted(
        application(id, number((int) UUID.fromString(id.value()).getLeastSignificantBits())));
  }

  public static ApplicationSubmitted application(CaseId id, FileNumber number) {
    return new ApplicationSubmitted(
        id,
        number,
        DogTax.ID,
        1,
        "portal",
        RECEIVED,
        "checking",
        "taxes",
        RECEIVED.plusMonths(1),
        "dog-tax-decision",
        "X-1",
        Map.of("dogs", 2),
        "citizen-1",
        Map.of("kind", "natural", "familyName", "Müller", "givenNames", "Änne"),
        Map.of("chip.no$", new java.math.BigDecimal("12.80")));
  }

  public History clerk(Function<CaseId, CaseEvent> event) {
    return clerk("paula", event);
  }

  public History clerk(String person, Function<CaseId, CaseEvent> event) {
    return by(Actor.Kind.CLERK, person, "clerk", event.apply(id));
  }

  public History applicant(Function<CaseId, CaseEvent> event) {
    return by(Actor.Kind.CITIZEN, "portal", "portal", event.apply(id));
  }

  public History system(Function<CaseId, CaseEvent> event) {
    return by(Actor.Kind.SYSTEM, "system", "system", event.apply(id));
  }

  private History by(Actor.Kind kind, String person, String role, CaseEvent event) {
    var type = EventType.of(event.getClass());
    var at = today.atTime(10, 0).toInstant(ZoneOffset.UTC);
    long version = events.size() + 1;
    var envelope =
        new Envelope(
            at,
            at,
            today,
            new Actor(kind, person, role, null),
            null,
            authority,
            "low",
            procedure,
            1,
            List.of(),
            "command-" + version,
            null,
            null,
            null,
            null,
            List.of(),
            null);
    events.add(new Recorded(100 + version, version, type.name(), type.revision(), event, envelope));
    return this;
  }

  public List<Recorded> events() {
    return List.copyOf(events);
  }
}
