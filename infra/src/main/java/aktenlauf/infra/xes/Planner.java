package aktenlauf.infra.xes;

import static java.nio.charset.StandardCharsets.UTF_8;

import aktenlauf.command.kernel.Order;
import aktenlauf.command.web.CommandReader;
import aktenlauf.command.web.Keys;
import aktenlauf.shared.characters.Composed;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.SourceActivity;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.proceeding.ProceedingCommand.SubmitApplication;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The commands that a trace leads to. Their ids derive from the log's name, the trace's name and
 * their number in the trace, so that a second import repeats the commands of the first.
 */
final class Planner {
  static final String SUBMIT = "submit-application";
  static final String CLOSE = "close-case";

  private static final Actor IMPORTER =
      new Actor(Actor.Kind.SYSTEM, "import", Actor.IMPORTER, null);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Mapping mapping;
  private final CommandReader reader;
  private final Keys keys;
  private final Clock clock;
  private final String client;
  private final String filePrefix;

  Planner(Mapping mapping, Procedures procedures, CommandReader reader, Keys keys, Clock clock) {
    this.mapping = mapping;
    this.reader = reader;
    this.keys = keys;
    this.clock = clock;
    this.client = "import-xes " + mapping.source();
    this.filePrefix = procedures.current(mapping.procedure()).orElseThrow().filePrefix();
  }

  CaseId caseOf(Trace trace) {
    return keys.caseOf(client, trace.name());
  }

  /**
   * In the order in which they are to be issued.
   *
   * @throws XesFault where the trace does not fit the mapping
   */
  List<Planned> plan(Trace trace) throws XesFault {
    var plan = new Plan(trace, caseOf(trace));
    plan.open();
    for (int i = 0; i < trace.activities().size(); i++) {
      plan.activity(new Situation(trace, i));
    }
    plan.close();
    return plan.commands;
  }

  private final class Plan {
    private final Trace trace;
    private final CaseId caseId;
    private final List<Planned> commands = new ArrayList<>();

    Plan(Trace trace, CaseId caseId) {
      this.trace = trace;
      this.caseId = caseId;
    }

    void open() throws XesFault {
      var at = new Situation(trace, 0);
      var first = trace.activities().getFirst();
      var body = new LinkedHashMap<>(mapping.opening().in(at));
      body.put("procedure", mapping.procedure());
      body.put("authority", mapping.authority());
      body.put("externalReference", trace.name());
      body.putIfAbsent("receivedOn", day(first.instant()).toString());
      var command = submission(body, at);
      add(SUBMIT, command, body, at, first.instant(), mapping.actor(), source(first));
    }

    private SubmitApplication submission(Map<String, Object> body, Situation at) throws XesFault {
      var receivedOn = receivedOn(body.get("receivedOn"), at);
      return new SubmitApplication(
          caseId,
          keys.fileNumber(caseId, filePrefix, receivedOn.getYear()),
          mapping.procedure(),
          mapping.authority(),
          String.valueOf(body.get("channel")),
          receivedOn,
          null,
          trace.name(),
          object(body.get("applicant")),
          object(body.get("application")));
    }

    void activity(Situation at) throws XesFault {
      var activity = at.activity().orElseThrow();
      var instructions =
          mapping
              .of(activity)
              .orElseThrow(() -> at.fault("the mapping does not know this activity"));
      // The first activity is told with the application.
      var source = at.index() == 0 ? null : source(activity);
      if (instructions.isEmpty() && source != null) {
        throw at.fault("the mapping has no command for this activity after the first");
      }
      for (var instruction : instructions) {
        var body = object(instruction.body().in(at));
        var name = instruction.command();
        add(name, command(name, body, at), body, at, activity.instant(), mapping.actor(), source);
        source = null;
      }
    }

    void close() throws XesFault {
      var closing = mapping.closing();
      var at = Situation.atClose(trace);
      var ended = closing == null ? null : closing.at().text(at);
      if (closing == null || ended == null) {
        return;
      }
      var instant =
          Dates.read(ended).orElseThrow(() -> at.fault("the close needs a date, not " + ended));
      var body = closing.body().in(at);
      add(CLOSE, command(CLOSE, body, at), body, at, instant, closing.actor(), null);
    }

    private CaseCommand command(String name, Map<String, Object> body, Situation at)
        throws XesFault {
      return switch (reader.read(caseId, name, body, null)) {
        case CommandReader.Read.Command(var command) -> command;
        case CommandReader.Read.Invalid(var violations) ->
            throw at.fault(Refusal.of(name, violations));
      };
    }

    private void add(
        String name,
        CaseCommand command,
        Map<String, Object> body,
        Situation at,
        Instant instant,
        Value actor,
        @Nullable SourceActivity source)
        throws XesFault {
      var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      if (instant.isAfter(now)) {
        throw at.fault("%s lies in the future".formatted(instant));
      }
      var moment =
          new Moment(
              now,
              instant,
              day(instant),
              day(now),
              IMPORTER,
              Access.ALL,
              actor.text(at),
              "low",
              null);
      var id = keys.commandOf(client, trace.name() + "/" + commands.size());
      var hash = keys.hash(name, json(body, instant, moment.onBehalfOf(), source));
      commands.add(new Planned(name, command, new Order(moment, id, hash, source), at));
    }
  }

  /** Everything that the log and the mapping say of a command, so that a change is noticed. */
  private static byte[] json(
      Map<String, Object> body,
      Instant instant,
      @Nullable String onBehalfOf,
      @Nullable SourceActivity source) {
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("body", body);
    all.put("instant", instant.toString());
    all.put("onBehalfOf", onBehalfOf);
    all.put("source", source == null ? null : source.toString());
    return JSON.writeValueAsString(all).getBytes(UTF_8);
  }

  private static SourceActivity source(Activity activity) {
    var attributes = activity.attributes();
    return new SourceActivity(
        activity.name(),
        attributes.text(Activity.RESOURCE),
        attributes.text(Activity.GROUP),
        activity.instant(),
        attributes.text(Activity.INSTANCE),
        activity.transition());
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, MetaDataNames.BERLIN);
  }

  private static LocalDate receivedOn(@Nullable Object value, Situation at) throws XesFault {
    try {
      return LocalDate.parse(String.valueOf(value));
    } catch (java.time.DateTimeException wrong) {
      throw at.fault("receivedOn must be a day (as: day), not " + value);
    }
  }

  @SuppressWarnings("unchecked") // the mapping's maps have string keys only
  private static Map<String, Object> object(@Nullable Object value) {
    return value instanceof Map ? Composed.of((Map<String, Object>) value) : Map.of();
  }
}
