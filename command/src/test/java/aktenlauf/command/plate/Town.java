package aktenlauf.command.plate;

import aktenlauf.command.deadline.Issue;
import aktenlauf.command.errands.Errand;
import aktenlauf.command.errands.Errands;
import aktenlauf.command.errands.Outcome;
import aktenlauf.command.kernel.CaseState;
import aktenlauf.command.kernel.Decider;
import aktenlauf.command.kernel.Decision;
import aktenlauf.command.kernel.Order;
import aktenlauf.command.kernel.Receipt;
import aktenlauf.command.machinechecks.MachineCheck;
import aktenlauf.command.machinechecks.Payments;
import aktenlauf.command.machinechecks.Sampling;
import aktenlauf.command.machinechecks.VehicleErrands;
import aktenlauf.command.proceeding.Deadlines;
import aktenlauf.command.proceeding.Domains;
import aktenlauf.command.proceeding.Proceeding;
import aktenlauf.command.proceeding.ProceedingDecider;
import aktenlauf.command.vehicle.Vehicles;
import aktenlauf.command.vin.Registrations;
import aktenlauf.command.vin.VinErrands;
import aktenlauf.command.vin.VinLog;
import aktenlauf.shared.calendar.DeadlineRules;
import aktenlauf.shared.calendar.DisputedPoints;
import aktenlauf.shared.calendar.LegalCalendar;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.EventType;
import aktenlauf.shared.kernel.Fact;
import aktenlauf.shared.kernel.FileNumber;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.plate.Plate;
import aktenlauf.shared.plate.PlateEvent;
import aktenlauf.shared.plate.PlateRules;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.loading.ProcedureLoader;
import aktenlauf.shared.procedure.loading.ProcedureSource;
import aktenlauf.shared.proceeding.ProceedingCommand.ExpireDeadline;
import aktenlauf.shared.proceeding.ProceedingCommand.SubmitApplication;
import aktenlauf.shared.vin.VinEvent;
import aktenlauf.shared.vin.VinKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The registration office in memory: real rules, real process manager, one log. Before and after
 * whatever is stored the process may crash; what was stored stays.
 */
final class Town implements PlateLog, VinLog {
  /** The process is dead; the log and the ledger stay. */
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Crash() {
      super("kill -9", null, false, false);
    }
  }

  static final Procedures PROCEDURES = ProcedureLoader.load(List.of(ProcedureSource.shipped()));
  private static final Deadlines DEADLINES =
      new Deadlines(DeadlineRules.shipped(), LegalCalendar.saxony(), DisputedPoints.CAREFUL);
  private static final PlateRules RULES = PlateRules.shipped();
  static final Decider<CaseCommand, CaseState, CaseEvent> DECIDER =
      new ProceedingDecider(
          PROCEDURES, DEADLINES, new Domains(List.of(new Vehicles(DEADLINES, RULES))));
  private static final Actor PORTAL = new Actor(Actor.Kind.CITIZEN, "portal", "portal", null);
  private static final Actor CLERK = new Actor(Actor.Kind.CLERK, "kfz", "clerk", null);
  private static final Actor CLOCK = new Actor(Actor.Kind.CLOCK, "clock", "clock", null);
  private static final Duration GRACE = Duration.ofMinutes(2);

  private final Map<String, List<Recorded>> streams = new LinkedHashMap<>();
  private final Map<CaseId, CaseState> states = new HashMap<>();
  private final List<Recorded> log = new ArrayList<>();
  private final Map<Errand, Instant> ledger = new LinkedHashMap<>();
  private final Runnable danger;
  private Instant now = Instant.parse("2026-03-10T08:00:00Z");
  private int read;

  private static final Fingerprint HOLDERS = (of, value) -> of + " " + value.strip().hashCode();
  final Plates plates = new Plates(this, RULES);
  private final PlateErrands errands =
      new PlateErrands(plates, HOLDERS, DEADLINES, this::issue, new Now(), GRACE);
  private static final Fingerprint HASH =
      (of, value) -> "hash-%08x".formatted((of + value).hashCode());
  private final Registrations registrations = new Registrations(this, HASH, text -> text);
  private final List<Errands> domains = new ArrayList<>(List.of(errands));
  private final Reservations reservations =
      new Reservations(DECIDER, this::issue, this::of, errands);

  /**
   * @param danger called before and after everything that is stored; may throw {@link Crash}
   */
  Town(Runnable danger) {
    this.danger = danger;
  }

  /** With machines that decide: everybody pays, and no register has anything against anybody. */
  static Town withMachines(Runnable danger) {
    var town = new Town(danger);
    town.domains.add(new VinErrands(town.registrations, town::issue, town.new Now()));
    town.domains.add(
        new VehicleErrands(
            new Cash(),
            (check, question, id) -> new MachineCheck.Answer(true, id, null, null),
            PROCEDURES,
            town::issue,
            town.new Now(),
            Duration.ofHours(4),
            new Sampling(0),
            text -> text,
            town.registrations,
            new KeptPlates(town.plates, HOLDERS)));
    return town;
  }

  private static final class Cash implements Payments {
    @Override
    public Payment transaction(String requestId, String purpose, String amount) {
      return new Payment(true, "T1", amount);
    }

    @Override
    public Payment cancel(String requestId) {
      return new Payment(false, "T1", "0.00");
    }

    @Override
    public void refund(String requestId, String reference, String amount) {}
  }

  private final class Now extends Clock {
    @Override
    public ZoneId getZone() {
      return MetaDataNames.BERLIN;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, MetaDataNames.BERLIN);
  }

  List<Recorded> of(CaseId caseId) {
    return List.copyOf(streams.getOrDefault(caseId.value(), List.of()));
  }

  @Override
  public List<Recorded> of(Plate plate) {
    return List.copyOf(streams.getOrDefault(plate.stream(), List.of()));
  }

  @Override
  public boolean append(Plate plate, long version, List<PlateEvent> events, Envelope envelope) {
    danger.run();
    if (of(plate).size() != version) {
      return false;
    }
    events.forEach(e -> store(e, envelope));
    danger.run();
    return true;
  }

  @Override
  public List<Recorded> of(VinKey vin) {
    return List.copyOf(streams.getOrDefault(vin.stream(), List.of()));
  }

  @Override
  public boolean append(VinKey vin, long version, List<VinEvent> events, Envelope envelope) {
    danger.run();
    if (of(vin).size() != version) {
      return false;
    }
    events.forEach(e -> store(e, envelope));
    danger.run();
    return true;
  }

  private void store(Fact event, Envelope envelope) {
    now = now.plusMillis(1);
    var stream = streams.computeIfAbsent(event.stream(), _ -> new ArrayList<>());
    var type = EventType.of(event.getClass());
    var recorded =
        new Recorded(
            log.size() + 1L, stream.size() + 1L, type.name(), type.revision(), event, envelope);
    stream.add(recorded);
    log.add(recorded);
  }

  /** As the aggregate does: a command that came before is answered from its events. */
  Receipt issue(CaseCommand command, Order order) {
    danger.run();
    var caseId = command.caseId();
    var before =
        of(caseId).stream()
            .filter(r -> r.envelope().commandId().equals(order.commandId()))
            .toList();
    var state = states.getOrDefault(caseId, DECIDER.initial());
    if (!before.isEmpty()) {
      return done(caseId, before, state, true);
    }
    return switch (DECIDER.decide(command, state, order.moment())) {
      case Decision.Rejected<CaseEvent>(var reason) -> new Receipt.Rejected(reason);
      case Decision.Accepted<CaseEvent> accepted -> {
        int first = of(caseId).size();
        for (var event : accepted.events()) {
          var envelope = order.envelope(accepted, true);
          state = DECIDER.evolve(state, event, envelope);
          store(event, envelope);
        }
        states.put(caseId, state);
        danger.run();
        yield done(caseId, of(caseId).subList(first, of(caseId).size()), state, false);
      }
    };
  }

  private static Receipt done(
      CaseId caseId, List<Recorded> events, CaseState state, boolean repeated) {
    return new Receipt.Done(
        caseId,
        events.getLast().version(),
        events.stream().map(Recorded::type).toList(),
        state.reference(),
        repeated);
  }

  private Order order(Actor who, CaseId caseId, String commandId) {
    var moment =
        new Moment(
            now, now, today(), today(), who, Access.ALL, null, "high", (long) of(caseId).size());
    return new Order(moment, commandId, null, null);
  }

  /** A clerk's or an applicant's command; a refusal is an answer. */
  Receipt act(CaseCommand command, boolean clerk) {
    var id = "act-" + log.size() + "-" + command.hashCode();
    return issue(command, order(clerk ? CLERK : PORTAL, command.caseId(), id));
  }

  Receipt reserve(CaseId caseId, String plate) {
    return reservations.submit(
        submission(caseId, Reservations.PROCEDURE, "portal", plate),
        order(PORTAL, caseId, "post-" + caseId));
  }

  Receipt register(CaseId caseId, String plate) {
    return issue(
        submission(caseId, "vehicle-first-registration", "counter", plate),
        order(CLERK, caseId, "post-" + caseId));
  }

  /**
   * At the counter, for a vehicle of its own.
   *
   * @param currentPlate the plate that the case says its vehicle has
   */
  Receipt counter(CaseId caseId, String procedure, String currentPlate) {
    var submission = submission(caseId, procedure, "counter", null);
    var application = new HashMap<>(submission.application());
    application.put("currentPlate", currentPlate);
    var vin = Objects.requireNonNull(application.get("vin")).toString();
    var last = caseId.value().charAt(caseId.value().length() - 1);
    application.put("vin", vin.substring(0, vin.length() - 1) + last);
    return issue(
        new SubmitApplication(
            caseId,
            submission.fileNumber(),
            procedure,
            submission.authority(),
            submission.channel(),
            submission.receivedOn(),
            null,
            null,
            submission.applicant(),
            application),
        order(CLERK, caseId, "post-" + caseId));
  }

  /** Online, for the one vehicle that all want. */
  Receipt apply(CaseId caseId, String procedure) {
    return issue(
        submission(caseId, procedure, "portal", null), order(PORTAL, caseId, "post-" + caseId));
  }

  @SuppressWarnings("unchecked")
  private SubmitApplication submission(
      CaseId caseId, String procedure, String channel, @Nullable String plate) {
    var body =
        PROCEDURES.current(procedure).orElseThrow().examples().getFirst().submission(today());
    var application =
        new HashMap<>((Map<String, Object>) Objects.requireNonNull(body.get("application")));
    if (plate != null) {
      application.put("plate", Map.of("kind", "standard", "wish", plate));
    }
    var applicant =
        new HashMap<>((Map<String, Object>) Objects.requireNonNull(body.get("applicant")));
    applicant.put("familyName", "Winkler" + caseId.value().charAt(caseId.value().length() - 1));
    return new SubmitApplication(
        caseId,
        FileNumber.of("KFZ", 2026, 7),
        procedure,
        "14713000",
        channel,
        today(),
        null,
        null,
        applicant,
        application);
  }

  /** Time goes on; deadlines that have passed expire. */
  void goOn(Duration by) {
    now = now.plus(by).truncatedTo(ChronoUnit.MILLIS);
    states.forEach((caseId, state) -> {
      for (var d : ((Proceeding) state).openDeadlines()) {
        if (d.due().isBefore(today())) {
          expire(caseId, d.name(), d.due(), this::issue);
        }
      }
    });
  }

  private void expire(CaseId caseId, String deadline, LocalDate due, Issue commands) {
    commands.issue(
        new ExpireDeadline(caseId, deadline, due),
        order(CLOCK, caseId, "expiry-" + caseId + deadline + due));
  }

  /** The follower has come to the end of the log. */
  void follow() {
    for (; read < log.size(); read++) {
      var cause = log.get(read);
      for (var domain : domains) {
        if (domain.occasions().contains(cause.event().getClass())) {
          domain.calledFor(cause, of(cause.caseId())).forEach(e -> ledger.putIfAbsent(e, now));
        }
      }
    }
  }

  /** After a crash the follower begins where it last remembered. */
  void forget(int events) {
    read = Math.max(0, read - events);
  }

  List<Errand> open() {
    return List.copyOf(ledger.keySet());
  }

  /** One try. */
  void run(Errand errand) {
    var since = ledger.get(errand);
    var domain = domains.stream().filter(d -> d.knows(errand)).findFirst().orElseThrow();
    if (since != null
        && domain.run(errand, of(errand.caseId()), Duration.between(since, now))
            instanceof Outcome.Done) {
      ledger.remove(errand);
    }
  }

  /** Everything in the order in which it was stored. */
  List<Recorded> log() {
    return List.copyOf(log);
  }

  /** The case by which the one vehicle is registered, as its stream has it. */
  @Nullable CaseId registered() {
    return streams.keySet().stream()
        .filter(s -> s.startsWith("vin-"))
        .findFirst()
        .flatMap(s -> registrations.registeredBy(new VinKey(s.substring("vin-".length()))))
        .orElse(null);
  }

  void eachCase(Consumer<CaseId> what) {
    List.copyOf(states.keySet()).forEach(what);
  }

  boolean asking(CaseId caseId) {
    return PlateHistory.asking(of(caseId));
  }

  PlateStanding standing(CaseId caseId) {
    return PlateHistory.standing(of(caseId));
  }
}
