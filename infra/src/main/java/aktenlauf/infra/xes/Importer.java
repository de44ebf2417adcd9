package aktenlauf.infra.xes;

import aktenlauf.command.kernel.CaseCommands;
import aktenlauf.command.kernel.CaseState;
import aktenlauf.command.kernel.Decider;
import aktenlauf.command.kernel.Decision;
import aktenlauf.command.kernel.Receipt;
import aktenlauf.command.kernel.Rehearsal;
import aktenlauf.command.web.CommandReader;
import aktenlauf.command.web.Keys;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.procedure.Procedures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Imports a foreign history by issuing its commands. The file is read twice: the first time
 * everything is checked and every case is rehearsed in memory, so that nothing is stored of a log
 * with a mistake anywhere; the second time the commands are issued.
 *
 * <p>A repeat, also after a crash in the middle, finishes what is missing: commands that were
 * accepted before are answered from the events they led to.
 */
public final class Importer {
  private final CaseCommands commands;
  private final Decider<CaseCommand, CaseState, CaseEvent> decider;
  private final Procedures procedures;
  private final CommandReader reader;
  private final Keys keys;
  private final Clock clock;

  public Importer(
      CaseCommands commands,
      Decider<CaseCommand, CaseState, CaseEvent> decider,
      Procedures procedures,
      CommandReader reader,
      Keys keys,
      Clock clock) {
    this.commands = commands;
    this.decider = decider;
    this.procedures = procedures;
    this.reader = reader;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * @throws XesFault where the log is malformed, does not fit the mapping, or has a case that a
   *     rule of content refuses
   * @throws org.axonframework.eventsourcing.eventstore.EventStoreException where the store is down;
   *     the import may be run again
   */
  public Imported run(Path file, Mapping mapping, Progress progress) throws IOException, XesFault {
    var planner = new Planner(mapping, procedures, reader, keys, clock);
    var imported = check(file, planner, progress);
    progress.begin("importing", "cases", imported.cases());
    var done = new AtomicLong();
    Traces.each(
        file,
        (_, _) -> {},
        trace -> {
          issue(trace, planner);
          progress.at(done.incrementAndGet());
        });
    progress.close();
    return imported;
  }

  private Imported check(Path file, Planner planner, Progress progress)
      throws IOException, XesFault {
    progress.begin("checking", "bytes", Files.size(file));
    var names = new HashSet<CaseId>();
    var tally = new Tally();
    Traces.each(
        file,
        (trace, bytesRead) -> {
          if (!names.add(planner.caseOf(trace))) {
            throw new XesFault(
                trace.line(), trace.place(), "a case of this name stands in the log before");
          }
          progress.at(bytesRead);
        },
        trace -> rehearse(trace, planner, tally));
    return tally.total();
  }

  private void rehearse(Trace trace, Planner planner, Tally tally) throws XesFault {
    var rehearsal = new Rehearsal(decider);
    for (var planned : planner.plan(trace)) {
      switch (rehearsal.play(planned.command(), planned.order())) {
        case Decision.Accepted<CaseEvent> accepted -> tally.deviations(accepted.deviations());
        case Decision.Rejected<CaseEvent>(var reason) ->
            throw planned.at().fault(Refusal.of(planned.name(), reason));
      }
    }
    tally.rehearsed(trace, rehearsal.version());
  }

  private void issue(Trace trace, Planner planner) throws XesFault {
    for (var planned : planner.plan(trace)) {
      var receipt = commands.issue(planned.command(), planned.order());
      if (!(receipt instanceof Receipt.Done)) {
        throw planned.at().fault(Refusal.of(planned.name(), receipt));
      }
    }
  }
}
