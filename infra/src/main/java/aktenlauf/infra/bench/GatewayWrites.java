package aktenlauf.infra.bench;

import aktenlauf.command.kernel.CaseCommands;
import aktenlauf.command.kernel.Order;
import aktenlauf.command.kernel.Receipt;
import aktenlauf.command.web.Keys;
import aktenlauf.infra.WriteSideAssembly;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.proceeding.ProceedingCommand.AddNote;
import aktenlauf.shared.proceeding.ProceedingCommand.SubmitApplication;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** Commands through the gateway in this process: what HTTP is added to. */
final class GatewayWrites implements AutoCloseable {
  private static final Actor PORTAL = new Actor(Actor.Kind.CITIZEN, "portal", "portal", null);
  private static final Actor CLERK = new Actor(Actor.Kind.CLERK, "paula", "clerk", null);

  private final ConfigurableApplicationContext context;
  private final CaseCommands commands;
  private final Keys keys;
  private final Clock clock;
  private final Map<String, Object> example;
  private final Pool<CaseId> pool = new Pool<>();

  private GatewayWrites(ConfigurableApplicationContext context) {
    this.context = context;
    this.commands = context.getBean(CaseCommands.class);
    this.keys = context.getBean(Keys.class);
    this.clock = context.getBean(Clock.class);
    this.example =
        context
            .getBean(Procedures.class)
            .current("benefit")
            .orElseThrow()
            .examples()
            .getFirst()
            .submission(LocalDate.now(clock.withZone(MetaDataNames.BERLIN)));
  }

  static GatewayWrites open(Path data, Path procedures) {
    var application = new SpringApplication(WriteSideAssembly.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setRegisterShutdownHook(false);
    application.setLogStartupInfo(false);
    return new GatewayWrites(
        application.run(
            "--aktenlauf.data=" + data,
            "--aktenlauf.procedures=" + procedures,
            // The standard output holds the result and nothing else.
            "--logging.level.root=off",
            "--logging.level.aktenlauf=off"));
  }

  /** New cases. */
  Load.Senders submissions() {
    return _ -> this::submit;
  }

  /** Notes to cases that are there, each sender going round in its own. */
  Load.Senders commands(int senders) {
    return place -> {
      var cases = pool.share(place, senders);
      int[] next = {0};
      return () ->
          timed(
              new AddNote(
                  cases.get(next[0]++ % cases.size()),
                  "The applicant called: the payslip follows."),
              CLERK);
    };
  }

  private long submit() throws BenchFailed {
    var caseId = keys.freshCase();
    var today = LocalDate.now(clock.withZone(MetaDataNames.BERLIN));
    long took =
        timed(
            new SubmitApplication(
                caseId,
                keys.fileNumber(caseId, "BEN", today.getYear()),
                "benefit",
                "14713000",
                "portal",
                today,
                null,
                null,
                part("applicant"),
                part("application")),
            PORTAL);
    pool.offer(() -> caseId);
    return took;
  }

  private long timed(CaseCommand command, Actor actor) throws BenchFailed {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var today = LocalDate.ofInstant(now, MetaDataNames.BERLIN);
    var moment = new Moment(now, now, today, today, actor, Access.ALL, null, "high", null);
    var order = new Order(moment, keys.freshCommand(), null, null);
    long begun = System.nanoTime();
    var receipt = commands.issue(command, order);
    long took = System.nanoTime() - begun;
    if (!(receipt instanceof Receipt.Done)) {
      throw new BenchFailed("%s: %s".formatted(command.getClass().getSimpleName(), receipt));
    }
    return took;
  }

  private Map<String, Object> part(String name) {
    var part = new LinkedHashMap<String, Object>();
    if (example.get(name) instanceof Map<?, ?> fields) {
      fields.forEach((k, v) -> part.put(k.toString(), v));
    }
    return part;
  }

  @Override
  public void close() {
    context.close();
  }
}
