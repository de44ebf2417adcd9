package aktenlauf.command.residence;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.kernel.CaseState;
import aktenlauf.command.kernel.Decision;
import aktenlauf.command.proceeding.Deadline;
import aktenlauf.command.proceeding.Deadlines;
import aktenlauf.command.proceeding.Domains;
import aktenlauf.command.proceeding.Proceeding;
import aktenlauf.command.proceeding.ProceedingDecider;
import aktenlauf.shared.calendar.DeadlineRules;
import aktenlauf.shared.calendar.DisputedPoints;
import aktenlauf.shared.calendar.LegalCalendar;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.FileNumber;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.loading.ProcedureLoader;
import aktenlauf.shared.procedure.loading.ProcedureSource;
import aktenlauf.shared.proceeding.ProceedingCommand.ExpireDeadline;
import aktenlauf.shared.proceeding.ProceedingCommand.SubmitApplication;
import aktenlauf.shared.registers.StreetRegister;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A residence case, told day by day: {@code given(procedure).with(field,
 * value).on(day).and(command)}. Accepted acts stay in the story.
 */
final class Story {
  static final CaseId CASE = CaseId.of("0193a000-0000-7000-8000-000000000064");
  static final Actor CLERK = new Actor(Actor.Kind.CLERK, "meldestelle", "clerk", null);
  static final Actor PORTAL = new Actor(Actor.Kind.CITIZEN, "portal", "portal", null);
  static final Actor SYSTEM = new Actor(Actor.Kind.SYSTEM, "register", "system", null);
  static final Actor IMPORT = new Actor(Actor.Kind.SYSTEM, "import", "importer", null);
  private static final Actor CLOCK = new Actor(Actor.Kind.CLOCK, "clock", "clock", null);

  static final Procedures PROCEDURES = ProcedureLoader.load(List.of(ProcedureSource.shipped()));
  static final Deadlines DEADLINES =
      new Deadlines(DeadlineRules.shipped(), LegalCalendar.saxony(), DisputedPoints.CAREFUL);
  static final StreetRegister STREETS = StreetRegister.shipped();
  static final Domains DOMAINS =
      new Domains(List.of(new Residence(DEADLINES, STREETS::isHere, Parameters.DEFAULT)));
  static final ProceedingDecider DECIDER = new ProceedingDecider(PROCEDURES, DEADLINES, DOMAINS);

  private final String procedure;
  private final String example;
  private final Map<String, Object> changed = new HashMap<>();
  private final List<CaseEvent> events = new ArrayList<>();
  private final List<Envelope> envelopes = new ArrayList<>();
  private LocalDate today = LocalDate.EPOCH;
  private CaseState state = DECIDER.initial();

  private Story(String procedure, String example) {
    this.procedure = procedure;
    this.example = example;
  }

  static Story given(String procedure) {
    return new Story(procedure, "minimal");
  }

  static Story given(String procedure, String example) {
    return new Story(procedure, example);
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  /** A field of the application that differs from the example's. */
  Story with(String field, Object value) {
    changed.put(field, value);
    return this;
  }

  /** The day of what follows; with the first one the notice comes. The clock does not run. */
  Story on(String day) {
    today = day(day);
    return events.isEmpty() ? accepted(submit(day)) : this;
  }

  private Story accepted(Decision<CaseEvent> decision) {
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return this;
  }

  /** The notice reaches the authority on that day. */
  Decision<CaseEvent> submit(String day) {
    today = day(day);
    return decide(PORTAL, submission());
  }

  /** The notice is one of a history that is imported. */
  Decision.Accepted<CaseEvent> imported(String day) {
    today = day(day);
    var decision = decide(IMPORT, submission());
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    return (Decision.Accepted<CaseEvent>) decision;
  }

  /** The notice is refused on that day, by the rule. */
  Rejection.Refused refusedOn(String day, String rule, String paragraph) {
    var decision = submit(day);
    assertThat(decision).isInstanceOf(Decision.Rejected.class);
    return refused(((Decision.Rejected<CaseEvent>) decision).reason(), rule, paragraph);
  }

  @SuppressWarnings("unchecked")
  private SubmitApplication submission() {
    var body =
        PROCEDURES.current(procedure).orElseThrow().examples().stream()
            .filter(e -> e.name().equals(example))
            .findFirst()
            .orElseThrow()
            .submission(today);
    var application =
        new HashMap<>((Map<String, Object>) Objects.requireNonNull(body.get("application")));
    application.putAll(changed);
    return new SubmitApplication(
        CASE,
        FileNumber.of("MEL", today.getYear(), 7),
        procedure,
        "14713000",
        "portal",
        today,
        "karla",
        null,
        (Map<String, Object>) Objects.requireNonNull(body.get("applicant")),
        application);
  }

  /** The clock lets pass what has passed, on the morning of that day. */
  Story night(String day) {
    today = day(day);
    while (true) {
      var passed =
          proceeding().openDeadlines().stream()
              .filter(Deadline::running)
              .filter(d -> d.due().isBefore(today))
              .min(Comparator.comparing(Deadline::due));
      if (passed.isEmpty()) {
        return this;
      }
      var d = passed.get();
      accepted(decide(CLOCK, new ExpireDeadline(CASE, d.name(), d.due())));
    }
  }

  /** By a clerk, and accepted. */
  Story and(CaseCommand command) {
    return and(CLERK, command);
  }

  Story and(Actor who, CaseCommand command) {
    var decision = decide(who, command);
    assertThat(decision).as("%s: %s", command, decision).isInstanceOf(Decision.Accepted.class);
    return this;
  }

  /** By a clerk, and refused by the rule. */
  Story refused(CaseCommand command, String rule, String paragraph) {
    var before = events.size();
    var decision = decide(CLERK, command);
    assertThat(decision).as("%s", command).isInstanceOf(Decision.Rejected.class);
    refused(((Decision.Rejected<CaseEvent>) decision).reason(), rule, paragraph);
    assertThat(events).hasSize(before);
    return this;
  }

  private static Rejection.Refused refused(Rejection reason, String rule, String paragraph) {
    assertThat(reason).isInstanceOf(Rejection.Refused.class);
    var refused = (Rejection.Refused) reason;
    assertThat(refused.rule()).isEqualTo(rule);
    assertThat(refused.legalBasis()).contains(paragraph);
    assertThat(refused.detail()).isNotBlank();
    return refused;
  }

  Decision<CaseEvent> decide(Actor who, CaseCommand command) {
    var now = today.atTime(9, 0).toInstant(ZoneOffset.UTC);
    var moment =
        new Moment(now, now, today, today, who, Access.ALL, null, "high", (long) events.size());
    var decision = DECIDER.decide(command, state, moment);
    if (decision instanceof Decision.Accepted<CaseEvent> accepted) {
      var header = accepted.header();
      var envelope =
          new Envelope(
              now,
              now,
              today,
              who,
              null,
              header.authority(),
              "high",
              header.procedure(),
              header.procedureVersion(),
              accepted.legalBasis(),
              "command",
              null,
              null,
              null,
              null,
              accepted.deviations(),
              null);
      for (var event : accepted.events()) {
        state = DECIDER.evolve(state, event, envelope);
        events.add(event);
        envelopes.add(envelope);
      }
    }
    return decision;
  }

  /** The body that the list of commands shows to somebody; empty where it is the schema's. */
  Optional<Map<String, Object>> example(Actor who, String command) {
    var now = today.atTime(9, 0).toInstant(ZoneOffset.UTC);
    return new Residence(DEADLINES, STREETS::isHere, Parameters.DEFAULT)
        .example(
            command,
            proceeding(),
            PROCEDURES.current(procedure).orElseThrow(),
            new Moment(
                now, now, today, today, who, Access.ALL, null, "high", (long) events.size()));
  }

  Story happened(CaseEvent... expected) {
    assertThat(events).contains(expected);
    return this;
  }

  Story never(Class<? extends CaseEvent> type) {
    assertThat(events).noneMatch(type::isInstance);
    return this;
  }

  <E extends CaseEvent> List<E> all(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast).toList();
  }

  List<CaseEvent> events() {
    return List.copyOf(events);
  }

  LocalDate today() {
    return today;
  }

  Story state(String id) {
    assertThat(proceeding().state()).isEqualTo(id);
    return this;
  }

  Story due(String deadline, String day) {
    assertThat(deadline(deadline).due()).isEqualTo(day(day));
    return this;
  }

  Story phase(String deadline, Deadline.Phase phase) {
    assertThat(deadline(deadline).phase()).isEqualTo(phase);
    return this;
  }

  private Deadline deadline(String name) {
    return Objects.requireNonNull(proceeding().deadlines().get(name), name);
  }

  ResidenceCase residence() {
    return (ResidenceCase) Objects.requireNonNull(proceeding().own());
  }

  Proceeding proceeding() {
    return (Proceeding) state;
  }

  CaseState replayed() {
    var again = DECIDER.initial();
    for (int i = 0; i < events.size(); i++) {
      again = DECIDER.evolve(again, events.get(i), envelopes.get(i));
    }
    return again;
  }
}
