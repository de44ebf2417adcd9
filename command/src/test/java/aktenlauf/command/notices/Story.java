package aktenlauf.command.notices;

import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.EventType;
import aktenlauf.shared.kernel.FileNumber;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.loading.ProcedureLoader;
import aktenlauf.shared.procedure.loading.ProcedureSource;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A house's case as the log tells it, a command at a time. */
final class Story {
  static final CaseId CASE = CaseId.of("0193a000-0000-7000-8000-000000000001");
  static final Procedures PROCEDURES = ProcedureLoader.load(List.of(ProcedureSource.shipped()));
  static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");
  static final String HASH = "9815ec82862967c4f609e72d95d7c8b9341735fd587c7cf4b4a92e19ef97d8d0";

  private final List<Recorded> events = new ArrayList<>();
  private int commands;
  private Actor actor = new Actor(Actor.Kind.CLERK, "anna", "clerk", null);

  static Story of(String procedure) {
    return of(
        procedure,
        Map.of(
            "kind", "natural",
            "familyName", "Lehmann",
            "givenNames", "Katrin",
            "address",
                Map.of(
                    "street", "Kurt-Eisner-Straße",
                    "houseNumber", "41",
                    "postalCode", "04275",
                    "city", "Leipzig",
                    "country", "DE")));
  }

  static Story of(String procedure, @Nullable Map<String, Object> applicant) {
    return of(
        procedure,
        applicant,
        applicant == null
            ? null
            : Map.of(
                "subject", "Neubau eines Einfamilienhauses",
                "plots", List.of("140407___012350001__"),
                "deviations", List.of(Map.of("norm", "§ 6 SächsBO", "reason", "eng")),
                "documents", List.of(Map.of("type", "site-plan", "sha256", HASH))));
  }

  static Story of(
      String procedure,
      @Nullable Map<String, Object> applicant,
      @Nullable Map<String, Object> application) {
    return new Story()
        .command(
            new ApplicationSubmitted(
                CASE,
                FileNumber.of("BAU", 2026, 7),
                procedure,
                1,
                "portal",
                LocalDate.of(2026, 11, 20),
                "received",
                "building-permits",
                null,
                null,
                null,
                Map.of(),
                "citizen-1",
                applicant,
                application));
  }

  Story imported() {
    actor = new Actor(Actor.Kind.SYSTEM, "import", "importer", null);
    return this;
  }

  /** Events that one command led to. */
  Story command(CaseEvent... all) {
    commands++;
    for (var event : all) {
      var type = EventType.of(event.getClass());
      var version = events.size() + 1L;
      events.add(new Recorded(version, version, type.name(), type.revision(), event, envelope()));
    }
    return this;
  }

  private Envelope envelope() {
    return new Envelope(
        AT,
        AT,
        DAY,
        actor,
        null,
        "14713000",
        "high",
        "building-permit-simplified",
        1,
        List.of("§ 72 Abs. 1 SächsBO"),
        "command-" + commands,
        null,
        null,
        null,
        null,
        List.of(),
        null);
  }

  List<Recorded> events() {
    return List.copyOf(events);
  }

  Recorded last(Class<? extends CaseEvent> type) {
    return events.stream()
        .filter(e -> type.isInstance(e.event()))
        .reduce((_, later) -> later)
        .orElseThrow();
  }
}
