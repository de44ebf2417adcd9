package aktenlauf.command.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.kernel.CaseState;
import aktenlauf.command.kernel.Decision;
import aktenlauf.command.proceeding.Deadlines;
import aktenlauf.command.proceeding.Domains;
import aktenlauf.command.proceeding.Proceeding;
import aktenlauf.command.proceeding.ProceedingDecider;
import aktenlauf.shared.calendar.DeadlineRules;
import aktenlauf.shared.calendar.DisputedPoints;
import aktenlauf.shared.calendar.LegalCalendar;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.Actor.Kind;
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
import aktenlauf.shared.vehicle.VehicleCommand.*;
import aktenlauf.shared.vehicle.VehicleEvent.*;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A case of the registration of vehicles, acted on day by day. */
abstract class VehicleDays {
  static final Procedures PROCEDURES = ProcedureLoader.load(List.of(ProcedureSource.shipped()));
  static final Deadlines DEADLINES =
      new Deadlines(DeadlineRules.shipped(), LegalCalendar.saxony(), DisputedPoints.CAREFUL);
  static final ProceedingDecider DECIDER =
      new ProceedingDecider(PROCEDURES, DEADLINES, new Domains(List.of(new Vehicles(DEADLINES))));
  static final CaseId CASE = CaseId.of("0193a000-0000-7000-8000-000000000071");
  static final String KEEP = "vehicle-transfer-keep-plate";
  static final Actor PORTAL = new Actor(Kind.CITIZEN, "portal", "portal", null);
  static final Actor SYSTEM = new Actor(Kind.SYSTEM, "checks", "system", null);
  static final Actor KFZ = new Actor(Kind.CLERK, "kfz", "clerk", null);
  static final Actor CLOCK = new Actor(Kind.CLOCK, "clock", "clock", null);

  final List<CaseEvent> events = new ArrayList<>();
  CaseState state = DECIDER.initial();
  String channel = "portal";
  Instant now = Instant.parse("2026-03-10T08:00:00Z");

  Proceeding proceeding() {
    return (Proceeding) state;
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  Decision<CaseEvent> send(Actor who, CaseCommand command) {
    var moment =
        new Moment(now, now, today(), today(), who, Access.ALL, null, "high", (long) events.size());
    var decision = DECIDER.decide(command, state, moment);
    if (decision instanceof Decision.Accepted<CaseEvent> accepted) {
      for (var event : accepted.events()) {
        state = DECIDER.evolve(state, event, envelope(accepted, moment));
        events.add(event);
      }
    }
    return decision;
  }

  static Envelope envelope(Decision.Accepted<CaseEvent> accepted, Moment m) {
    return new Envelope(
        m.recordedAt(),
        m.occurredAt(),
        m.legalDate(),
        m.actor(),
        null,
        accepted.header().authority(),
        m.trustLevel(),
        accepted.header().procedure(),
        accepted.header().procedureVersion(),
        accepted.legalBasis(),
        "command",
        null,
        null,
        null,
        m.seenVersion(),
        accepted.deviations(),
        null);
  }

  void act(Actor who, CaseCommand command) {
    assertThat(send(who, command)).as("%s", command).isInstanceOf(Decision.Accepted.class);
  }

  void refused(Actor who, CaseCommand command, String rule) {
    assertThat(send(who, command))
        .isInstanceOfSatisfying(
            Decision.Rejected.class,
            r ->
                assertThat(r.reason())
                    .isInstanceOfSatisfying(
                        Rejection.Refused.class, x -> assertThat(x.rule()).isEqualTo(rule)));
  }

  @SuppressWarnings("unchecked")
  Decision<CaseEvent> submit(String procedure, Map<String, @Nullable Object> changed) {
    var body =
        PROCEDURES.current(procedure).orElseThrow().examples().getFirst().submission(today());
    var application =
        new HashMap<>((Map<String, Object>) Objects.requireNonNull(body.get("application")));
    changed.forEach((name, value) -> {
      if (value == null) {
        application.remove(name);
      } else {
        application.put(name, value);
      }
    });
    return send(
        PORTAL,
        new SubmitApplication(
            CASE,
            FileNumber.of("KFZ", 2026, 7),
            procedure,
            "14713000",
            channel,
            today(),
            "nora",
            null,
            (Map<String, Object>) Objects.requireNonNull(body.get("applicant")),
            application));
  }

  /** A new case in place of the one before. */
  void begin() {
    events.clear();
    state = DECIDER.initial();
  }

  /** By a clerk at the counter. */
  void counter(String procedure) {
    channel = "counter";
    submitted(procedure);
  }

  void submitted(String procedure) {
    assertThat(submit(procedure, Map.of())).isInstanceOf(Decision.Accepted.class);
  }

  void paid(String procedure) {
    submitted(procedure);
    var fee =
        PROCEDURES.current(procedure).orElseThrow().fees().stream()
            .filter(f -> f.id().endsWith("-online"))
            .findFirst()
            .orElseThrow();
    act(SYSTEM, new RecordPayment(CASE, Objects.requireNonNull(fee.amount()), "PAY-1"));
  }

  void checks(String procedure, Map<String, String> others) {
    for (var check : Checks.of(procedure)) {
      act(
          SYSTEM,
          new RecordMachineCheck(
              CASE, check, others.getOrDefault(check, "passed"), "r", null, null));
    }
  }

  void decided(String procedure) {
    paid(procedure);
    checks(procedure, Map.of());
    act(SYSTEM, new DecideAutomatically(CASE, "fzv-2026-04"));
  }

  <E extends CaseEvent> E last(Class<E> type) {
    return events.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .reduce((_, e) -> e)
        .orElseThrow();
  }

  boolean never(Class<? extends CaseEvent> type) {
    return events.stream().noneMatch(type::isInstance);
  }

  void night(LocalDate day) {
    now = day.atTime(8, 0).toInstant(ZoneOffset.UTC);
    for (var d : proceeding().openDeadlines()) {
      if (d.due().isBefore(day)) {
        act(CLOCK, new ExpireDeadline(CASE, d.name(), d.due()));
      }
    }
  }
}
