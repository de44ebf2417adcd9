package aktenlauf.infra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All measurements, one after the other, in a directory that is gone afterwards. */
final class Run {
  private final Plan plan;
  private final Progress told;
  private final Path work;

  Run(Plan plan, Progress told, Path work) {
    this.plan = plan;
    this.told = told;
    this.work = work;
  }

  private record Http(
      Limits before,
      Limits after,
      Series submissions,
      Series commands,
      List<Figures> lag,
      List<Rebuilds.Rebuilt> rebuilds,
      long events,
      double startSeconds) {}

  Results measure() throws IOException, InterruptedException, BenchFailed {
    var machine = Machine.json(work);
    var http = http();
    long bytes = Files.size(data().resolve("events.db"));
    told.step("start-up on %d events".formatted(http.events));
    double filled;
    try (var server = start()) {
      filled = server.startSeconds();
    }
    Series submissions;
    Series commands;
    try (var gateway = GatewayWrites.open(work.resolve("gateway"), plan.procedures())) {
      submissions =
          Series.run("gateway, new cases", Plan.SENDERS, plan, _ -> gateway.submissions(), told);
      commands = Series.run("gateway, commands", Plan.SENDERS, plan, gateway::commands, told);
    }
    told.step("import");
    var imported = Imports.measure(plan, work);
    return new Results(
        machine,
        plan.seconds(),
        http.before,
        http.after,
        http.submissions,
        http.commands,
        submissions,
        commands,
        http.lag,
        http.rebuilds,
        imported,
        new StoreFigures(http.events, bytes, http.startSeconds, filled));
  }

  private Http http() throws IOException, InterruptedException, BenchFailed {
    told.step("start-up on an empty directory");
    try (var server = start()) {
      var api = server.api();
      told.step("limits of the machine");
      EmptyRequests.measure(api, plan.firstWarmUp());
      var before = Limits.measure(api, work, plan.each());
      var writes = new HttpWrites(api);
      var submissions =
          Series.run("HTTP, new cases", Plan.SENDERS, plan, _ -> writes.submissions(), told);
      var commands = Series.run("HTTP, commands", Plan.SENDERS, plan, writes::commands, told);
      told.step("limits of the machine again");
      var after = Limits.measure(api, work, plan.each());
      var rebuilds = new Rebuilds(api);
      rebuilds.settle();
      var lag = new ArrayList<Figures>();
      for (int senders : HttpWrites.lagSenders()) {
        told.step("projection lag, %d senders".formatted(senders));
        lag.add(Load.run(senders, plan.each(), writes.lag(senders)));
      }
      long events = rebuilds.settle();
      return new Http(
          before,
          after,
          submissions,
          commands,
          lag,
          rebuilds.run(told),
          events,
          server.startSeconds());
    }
  }

  private Server start() throws IOException, InterruptedException, BenchFailed {
    return Server.start(data(), plan.procedures(), work.resolve("server.log"));
  }

  private Path data() {
    return work.resolve("data");
  }
}
