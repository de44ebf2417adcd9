package aktenlauf.infra.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.kernel.CaseCommands;
import aktenlauf.command.kernel.Order;
import aktenlauf.command.kernel.Receipt;
import aktenlauf.command.web.Keys;
import aktenlauf.infra.WriteSideAssembly;
import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.ConfirmCompleteness;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.DeemedApprovalOccurred;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.proceeding.ProceedingCommand.SubmitApplication;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The write side alone, for many building cases whose decision period runs. */
public final class BuildingCases implements AutoCloseable {
  public static final String DECISION = "saechsbo-69-4-decision";

  private static final String PROCEDURE = "building-permit-simplified";
  private static final Actor PORTAL = new Actor(Actor.Kind.CITIZEN, "portal", "portal", null);
  private static final Actor ANNA = new Actor(Actor.Kind.CLERK, "anna", "clerk", null);

  private final ConfigurableApplicationContext context;

  private BuildingCases(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * @param settings as in {@code aktenlauf.event-store=postgresql}
   */
  public static BuildingCases on(Path data, String... settings) {
    var application = new SpringApplication(WriteSideAssembly.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLogStartupInfo(false);
    var args = new ArrayList<>(List.of("--aktenlauf.data=" + data));
    for (var setting : settings) {
      args.add("--" + setting);
    }
    return new BuildingCases(application.run(args.toArray(String[]::new)));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Opens so many cases and confirms their completeness; the decision period runs in each. */
  public void open(int count) throws Exception {
    Callable<Boolean> open = this::open;
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (var done : threads.invokeAll(IntStream.range(0, count).mapToObj(_ -> open).toList())) {
        assertThat(done.get()).isTrue();
      }
    }
  }

  private boolean open() {
    var keys = bean(Keys.class);
    var caseId = keys.freshCase();
    var today = LocalDate.now(bean(Clock.class).withZone(MetaDataNames.BERLIN));
    var example =
        bean(Procedures.class)
            .current(PROCEDURE)
            .orElseThrow()
            .examples()
            .getFirst()
            .submission(today);
    issue(
        PORTAL,
        new SubmitApplication(
            caseId,
            keys.fileNumber(caseId, "BAU", today.getYear()),
            PROCEDURE,
            "14713000",
            "portal",
            today,
            null,
            null,
            part(example, "applicant"),
            part(example, "application")));
    issue(ANNA, new ConfirmCompleteness(caseId, today));
    return true;
  }

  private static Map<String, Object> part(Map<String, Object> example, String name) {
    var part = new LinkedHashMap<String, Object>();
    if (example.get(name) instanceof Map<?, ?> fields) {
      fields.forEach((k, v) -> part.put(k.toString(), v));
    }
    return part;
  }

  private void issue(Actor actor, CaseCommand command) {
    var now = bean(Clock.class).instant().truncatedTo(ChronoUnit.MILLIS);
    var today = LocalDate.ofInstant(now, MetaDataNames.BERLIN);
    var moment = new Moment(now, now, today, today, actor, Access.ALL, null, "high", null);
    var order = new Order(moment, bean(Keys.class).freshCommand(), null, null);
    assertThat(bean(CaseCommands.class).issue(command, order)).isInstanceOf(Receipt.Done.class);
  }

  /** Every case was deemed approved once, by its decision period, which has expired once. */
  public void eachIsDeemedApprovedOnce(int count) {
    var expired = new HashMap<CaseId, Long>();
    var approved = new HashMap<CaseId, Long>();
    var days = new ArrayList<LocalDate>();
    try (var log = bean(EventLog.class).after(EventLog.BEGIN)) {
      log.forEach(r -> {
        switch (r.event()) {
          case DeadlineExpired e when e.deadline().equals(DECISION) -> {
            assertThat(expired.put(r.caseId(), r.version())).as("expired twice").isNull();
            byTheClock(r, e.due());
            days.add(e.due());
          }
          case DeemedApprovalOccurred _ ->
              assertThat(approved.put(r.caseId(), r.version())).as("approved twice").isNull();
          default -> {}
        }
      });
    }
    assertThat(expired).hasSize(count);
    assertThat(approved.keySet()).isEqualTo(expired.keySet());
    approved.forEach((c, version) -> assertThat(version).isGreaterThan(expired.get(c)));
    assertThat(days).isSorted();
  }

  private static void byTheClock(Recorded r, LocalDate due) {
    var envelope = r.envelope();
    assertThat(envelope.actor().kind()).isEqualTo(Actor.Kind.CLOCK);
    assertThat(envelope.legalDate()).isEqualTo(due);
    assertThat(envelope.occurredAt())
        .isEqualTo(due.plusDays(1).atStartOfDay(MetaDataNames.BERLIN).toInstant())
        .isBeforeOrEqualTo(envelope.recordedAt());
  }

  @Override
  public void close() {
    context.close();
  }
}
