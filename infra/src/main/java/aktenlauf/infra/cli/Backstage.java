package aktenlauf.infra.cli;

import aktenlauf.command.kernel.CaseCommands;
import aktenlauf.command.kernel.CaseState;
import aktenlauf.command.kernel.Decider;
import aktenlauf.command.proceeding.Domains;
import aktenlauf.command.web.CommandReader;
import aktenlauf.command.web.Keys;
import aktenlauf.infra.ReplayAssembly;
import aktenlauf.infra.WriteSideAssembly;
import aktenlauf.infra.audit.Replays;
import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.infra.xes.Importer;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.procedure.CommandForms;
import aktenlauf.shared.procedure.Procedures;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * The write side and its log without web and read models, for commands that run beside no server.
 */
final class Backstage {
  /** Cases are worked one after the other and not met again. */
  private static final String[] CACHES = {
    "aktenlauf.cached-cases=1000", "aktenlauf.cached-keys=2000"
  };

  private Backstage() {}

  /** Opens the data directory for the time of the work. */
  static int run(PrintStream err, ToIntFunction<ApplicationContext> work) {
    try (var context = open()) {
      return work.applyAsInt(context);
    } catch (Exception failure) {
      return StartFailure.tell(failure, err);
    }
  }

  /** The same, with the read models. */
  static int replay(PrintStream err, ToIntFunction<ApplicationContext> work) {
    try (var context = openToReplay()) {
      return work.applyAsInt(context);
    } catch (Exception failure) {
      return StartFailure.tell(failure, err);
    }
  }

  /**
   * @param settings as in {@code aktenlauf.data=./data}
   */
  static ConfigurableApplicationContext open(String... settings) {
    return open(WriteSideAssembly.class, settings);
  }

  /**
   * @param settings as in {@code aktenlauf.data=./data}
   */
  static ConfigurableApplicationContext openToReplay(String... settings) {
    var all = new ArrayList<>(List.of("spring.main.lazy-initialization=true"));
    all.addAll(List.of(settings));
    return open(ReplayAssembly.class, all.toArray(String[]::new));
  }

  private static ConfigurableApplicationContext open(Class<?> assembly, String... settings) {
    return new SpringApplicationBuilder(assembly)
        .web(WebApplicationType.NONE)
        .properties(CACHES)
        .logStartupInfo(false)
        .run(java.util.Arrays.stream(settings).map(s -> "--" + s).toArray(String[]::new));
  }

  static ImportXes importXes(ApplicationContext context, boolean terminal) {
    var procedures = context.getBean(Procedures.class);
    var importer =
        new Importer(
            context.getBean(CaseCommands.class),
            decider(context),
            procedures,
            new CommandReader(context.getBean(CommandForms.class), context.getBean(Domains.class)),
            context.getBean(Keys.class),
            context.getBean(Clock.class));
    return new ImportXes(importer, procedures, terminal);
  }

  static ExportXes exportXes(ApplicationContext context) {
    return new ExportXes(context.getBean(EventLog.class));
  }

  static VerifyLog verifyLog(ApplicationContext context) {
    return new VerifyLog(new LogCheck(context.getBean(EventLog.class), decider(context)));
  }

  static ReplayReadModels replayReadModels(ApplicationContext context) {
    return new ReplayReadModels(context.getBean(Replays.class));
  }

  private static Decider<CaseCommand, CaseState, CaseEvent> decider(ApplicationContext context) {
    var type =
        ResolvableType.forClassWithGenerics(
            Decider.class, CaseCommand.class, CaseState.class, CaseEvent.class);
    return context.<Decider<CaseCommand, CaseState, CaseEvent>>getBeanProvider(type).getObject();
  }
}
