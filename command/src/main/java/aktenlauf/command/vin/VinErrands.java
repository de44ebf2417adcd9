package aktenlauf.command.vin;

import aktenlauf.command.errands.Entry;
import aktenlauf.command.errands.Errand;
import aktenlauf.command.errands.Errands;
import aktenlauf.command.errands.Outcome;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingCommand.AddNote;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.vehicle.VehicleCommand.HandToClerk;
import aktenlauf.shared.vehicle.VehicleEvent.AutomatedDecisionIssued;
import aktenlauf.shared.vehicle.VehicleEvent.DecisionRevoked;
import aktenlauf.shared.vehicle.VehicleEvent.DialogueAborted;
import aktenlauf.shared.vehicle.VehicleEvent.HandedToClerk;
import aktenlauf.shared.vehicle.VehicleEvent.RegistrationEndedByAdvertisement;
import aktenlauf.shared.vehicle.VehicleEvent.RegistrationGranted;
import aktenlauf.shared.vehicle.VehicleEvent.VehicleTakenOutOfService;
import aktenlauf.shared.vin.VinCommand;
import aktenlauf.shared.vin.VinCommand.End;
import aktenlauf.shared.vin.VinCommand.Register;
import aktenlauf.shared.vin.VinCommand.Revive;
import aktenlauf.shared.vin.VinCommand.Spend;
import aktenlauf.shared.vin.VinCommand.Undo;
import aktenlauf.shared.vin.VinCommand.Whose;
import aktenlauf.shared.vin.VinEvent.Registered;
import aktenlauf.shared.vin.VinEvent.RegistrationRevived;
import aktenlauf.shared.vin.VinEvent.RegistrationUndone;
import aktenlauf.shared.vin.VinKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a vehicle's stream what was decided in its cases, and the case that a registration passes
 * from, or back to, that it has, with no word of the other keeper. Kept until done, as every
 * errand; run twice or late, it changes nothing that was decided later.
 */
public final class VinErrands implements Errands {
  static final String TOLD = "vin-told";
  static final String PASSED_ON = "vin-passed-on";
  static final String PASSED_BACK = "vin-passed-back";
  static final String REVIVED = "vin-revived";
  private static final String NOTE =
      "Die Zulassung des Fahrzeugs ist am %s auf einen anderen Vorgang übergegangen.";
  private static final String NOTE_BACK =
      "Die Zulassung des Fahrzeugs ist am %s auf diesen Vorgang zurückgegangen.";
  private static final String NOTE_REVIVED =
      "Die Außerbetriebsetzung des Fahrzeugs ist am %s aufgehoben worden: Es ist durch diesen"
          + " Vorgang wieder zugelassen.";
  private static final String NOTE_MEANWHILE =
      "Die Außerbetriebsetzung ist aufgehoben, das Fahrzeug ist aber inzwischen neu zugelassen.";

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

  private static final Map<String, String> NOTES =
      Map.of(PASSED_ON, NOTE, PASSED_BACK, NOTE_BACK, REVIVED, NOTE_REVIVED);

  private final Registrations registrations;
  private final Entry entry;

  /**
   * @param clock the system's time
   */
  public VinErrands(Registrations registrations, Entry.Issue commands, Clock clock) {
    this.registrations = registrations;
    this.entry = new Entry("registrations", commands, clock);
  }

  @Override
  public Set<Class<?>> occasions() {
    return Set.of(
        AutomatedDecisionIssued.class,
        RegistrationGranted.class,
        DecisionRevoked.class,
        VehicleTakenOutOfService.class,
        RegistrationEndedByAdvertisement.class,
        DialogueAborted.class,
        Registered.class,
        RegistrationUndone.class,
        RegistrationRevived.class);
  }

  @Override
  public List<Errand> calledFor(Recorded cause, List<Recorded> history) {
    switch (cause.event()) {
      case Registered r -> {
        return told(r.before(), cause, PASSED_ON);
      }
      case RegistrationUndone u -> {
        return told(u.before(), cause, PASSED_BACK);
      }
      case RegistrationRevived r -> {
        return told(r.registeredBy(), cause, REVIVED);
      }
      default -> {}
    }
    return !history.isEmpty()
            && history.getFirst().event() instanceof ApplicationSubmitted opened
            && Kind.of(opened.procedure()) != Kind.NONE
        ? List.of(new Errand(cause.caseId(), cause.version(), TOLD, "vehicle"))
        : List.of();
  }

  private static List<Errand> told(@Nullable CaseId whom, Recorded cause, String kind) {
    var day = cause.envelope().legalDate().toString();
    return whom == null ? List.of() : List.of(new Errand(whom, cause.version(), kind, day));
  }

  @Override
  public boolean knows(Errand errand) {
    return errand.kind().equals(TOLD) || NOTES.containsKey(errand.kind());
  }

  @Override
  public Outcome run(Errand errand, List<Recorded> history, Duration waiting) {
    var note = NOTES.get(errand.kind());
    if (note != null) {
      return history.isEmpty() ? new Outcome.Done() : noted(errand, note);
    }
    var cause = history.stream().filter(r -> r.version() == errand.cause()).findFirst();
    if (cause.isPresent() && history.getFirst().event() instanceof ApplicationSubmitted opened) {
      var vin = registrations.identity().vin(opened).orElse(null);
      if (vin != null && !ordered(errand, commands(vin, cause.get(), opened, history), history)) {
        return meanwhile(errand);
      }
    }
    return new Outcome.Done();
  }

  /** Whether the stream has taken them; only what is to be revived it may refuse. */
  private boolean ordered(Errand errand, List<VinCommand> commands, List<Recorded> history) {
    var taken = true;
    for (var command : commands) {
      taken &=
          !registrations
              .vins()
              .order(command, entry.order(errand.id()), Registrations.header(history));
    }
    return taken;
  }

  private Outcome noted(Errand errand, String note) {
    var day = LocalDate.parse(errand.recipient()).format(DAY);
    return entry.record(new AddNote(errand.caseId(), note.formatted(day)), errand.id());
  }

  /** A case that is closed by then gets a note. */
  private Outcome meanwhile(Errand errand) {
    var hand = new HandToClerk(errand.caseId(), List.of(HandedToClerk.REGISTERED_MEANWHILE));
    return entry.issue(hand, entry.order(errand.id())).isEmpty()
        ? new Outcome.Done()
        : entry.record(new AddNote(errand.caseId(), NOTE_MEANWHILE), errand.id());
  }

  private List<VinCommand> commands(
      VinKey vin, Recorded cause, ApplicationSubmitted opened, List<Recorded> history) {
    var caseId = opened.caseId();
    var kind = Kind.of(opened.procedure());
    var at = cause.envelope().recordedAt();
    var all = new ArrayList<VinCommand>();
    switch (cause.event()) {
      case AutomatedDecisionIssued _, RegistrationGranted _ ->
          registered(vin, opened, kind, at).ifPresent(all::add);
      case DecisionRevoked _ -> {
        if (kind == Kind.FIRST || kind == Kind.PASSED_ON) {
          granted(vin, opened, kind, history).ifPresent(all::add);
          all.add(new Undo(vin, caseId));
        }
        if (kind == Kind.ENDED) {
          ended(vin, caseId, history).ifPresent(all::add);
          all.add(new Revive(vin, caseId));
        }
      }
      case VehicleTakenOutOfService _, RegistrationEndedByAdvertisement _ -> {
        granted(vin, opened, kind, history).ifPresent(all::add);
        var own = kind == Kind.FIRST || kind == Kind.PASSED_ON;
        all.add(new End(vin, caseId, at, own ? Whose.OWN : Whose.ANYBODYS));
      }
      case DialogueAborted _ -> {
        var codes = registrations.identity().codes(vin, opened);
        if (!codes.isEmpty()) {
          all.add(new Spend(vin, caseId, codes));
        }
      }
      default -> {}
    }
    return all;
  }

  private static Optional<VinCommand> ended(VinKey vin, CaseId caseId, List<Recorded> history) {
    return history.stream()
        .filter(r -> r.event() instanceof VehicleTakenOutOfService)
        .findFirst()
        .map(r -> new End(vin, caseId, r.envelope().recordedAt(), Whose.ANYBODYS));
  }

  private static Optional<VinCommand> registered(
      VinKey vin, ApplicationSubmitted opened, Kind kind, Instant at) {
    return kind == Kind.ENDED
        ? Optional.empty()
        : Optional.of(new Register(vin, opened.caseId(), at, kind == Kind.SHOWN));
  }

  /** First what was decided before, in case that has not been told yet. */
  private static Optional<VinCommand> granted(
      VinKey vin, ApplicationSubmitted opened, Kind kind, List<Recorded> history) {
    return history.stream()
        .filter(r ->
            r.event() instanceof AutomatedDecisionIssued
                || r.event() instanceof RegistrationGranted)
        .findFirst()
        .flatMap(r -> registered(vin, opened, kind, r.envelope().recordedAt()));
  }
}
