package aktenlauf.command.vehicle;

import aktenlauf.command.plate.CasePlates;
import aktenlauf.command.plate.PlateStanding;
import aktenlauf.command.plate.Reservations;
import aktenlauf.command.plate.Wishes;
import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.plate.CasePlateEvent;
import aktenlauf.shared.plate.CasePlateEvent.*;
import aktenlauf.shared.plate.Plate;
import aktenlauf.shared.plate.PlateKind;
import aktenlauf.shared.plate.PlateRules;
import aktenlauf.shared.plate.PlateWish;
import aktenlauf.shared.plate.RecordPlateOutcome;
import aktenlauf.shared.vehicle.VehicleCommand.ChooseAnotherPlate;
import aktenlauf.shared.vehicle.VehicleCommand.RecordMachineCheck;
import aktenlauf.shared.vehicle.VehicleEvent.HandedToClerk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a case asks of plates on its way, and what their answers mean for it (§§ 9, 16). */
final class CasePlate {
  private static final Set<String> KEEP =
      Set.of("vehicle-transfer-keep-plate", "vehicle-move-in-keep-plate");
  private static final String AGAIN = "vehicle-re-registration";

  private CasePlate() {}

  static boolean reserves(Situation s) {
    return s.definition().id().equals(Reservations.PROCEDURE);
  }

  private static boolean needsNew(Situation s) {
    return Checks.of(s.definition().id()).contains(Checks.PLATE) && !reserves(s);
  }

  private static boolean again(Situation s) {
    return s.definition().id().equals(AGAIN);
  }

  private static boolean keeps(Situation s) {
    return KEEP.contains(s.definition().id()) || again(s);
  }

  /** The deregistration was revoked: the vehicle is registered as before. */
  static boolean revived(Situation s) {
    return s.definition().id().equals(Dialogue.OUT_OF_SERVICE)
        && "revoked".equals(s.vehicle().outcome());
  }

  /** A vehicle that was to keep its plate gets another one of that kind. */
  private static PlateWish wish(Situation s) {
    var wished = s.application().get("plate");
    return wished == null && (keeps(s) || revived(s)) ? PlateWish.any(worn(s)) : Wishes.of(wished);
  }

  private static Optional<Plate> current(Situation s) {
    return s.application().get("currentPlate") instanceof String text
        ? Wishes.number(text)
        : Optional.empty();
  }

  /** As far as its sign tells: E and H stand behind the number. */
  private static PlateKind worn(Situation s) {
    var text = String.valueOf(s.application().get("currentPlate"));
    if (text.endsWith("E")) {
      return PlateKind.ELECTRIC;
    }
    return text.endsWith("H") ? PlateKind.HISTORIC : PlateKind.STANDARD;
  }

  private static @Nullable String vin(Situation s) {
    return s.application().get("vin") instanceof String vin ? vin : null;
  }

  /** Asked for once the checks begin, or at once where a clerk does. */
  static List<CasePlateEvent> wished(Situation s) {
    return needsNew(s) && s.plate().plate() == null && !s.plate().waiting()
        ? List.of(new PlateWished(s.caseId(), wish(s)))
        : List.of();
  }

  /** There is no claim to a certain plate, so a person asks for another of the same kind. */
  static Act choose(ChooseAnotherPlate c, Situation s, PlateRules rules) {
    var other = new HashMap<String, Object>();
    if (s.application().get("plate") instanceof Map<?, ?> wished) {
      wished.forEach((name, value) -> other.put(name.toString(), value));
    }
    other.remove("wish");
    other.putIfAbsent("kind", wish(s).kind().word());
    if (c.plate() != null) {
      other.put("wish", c.plate());
    }
    var faults = Wishes.faults(other, rules);
    if (!faults.isEmpty()) {
      return Act.impossible(
          new Rejection.Invalid(
              faults.stream().map(f -> new Violation("/plate", f.rule(), f.message())).toList()));
    }
    var standing = s.plate();
    return Act.of(new PlateWished(s.caseId(), Wishes.of(other)))
        .because("§ 9 Abs. 1 FZV")
        .unless(
            s.vehicle().granted() || revived(s) || s.vehicle().open() && s.vehicle().withClerk(),
            s.vehicle().open() ? "not-with-clerk" : "already-decided",
            s.vehicle().open()
                ? "the machine has not handed the case over"
                : "the case has its outcome")
        .unless(
            !keeps(s) || !s.vehicle().open(),
            "plate-kept",
            "the vehicle keeps its plate; another one is for when that cannot be assigned")
        .unless(
            standing.plate() == null,
            "plate-held",
            "the case holds the plate " + standing.plate(),
            "§ 9 Abs. 1 FZV")
        .unless(!standing.waiting(), "plate-asked", "the plate asked for last is not answered yet");
  }

  static List<CasePlateEvent> reservation(Situation s) {
    return List.of(new PlateWished(s.caseId(), wish(s)));
  }

  /** The registration is granted: the plate is the vehicle's, and the one before is nobody's. */
  static List<CasePlateEvent> granted(Situation s) {
    var events = new ArrayList<CasePlateEvent>();
    if (keeps(s)) {
      // What a vehicle that comes back had is kept for it, free, or another's by now.
      current(s)
          .map(p ->
              new PlateAssignmentOrdered(
                  s.caseId(), p, PlateWish.any(worn(s)).with(p), vin(s), !again(s)))
          .ifPresent(events::add);
    }
    if (!needsNew(s)) {
      return events;
    }
    var held = s.plate().plate();
    if (held != null && s.plate().how() == PlateStanding.How.RESERVED) {
      events.add(assign(s, held));
    } else if (held == null) {
      events.addAll(wished(s));
    }
    current(s)
        .filter(p -> !p.equals(held))
        .map(p -> new PlateAssignmentEndOrdered(s.caseId(), p, vin(s), false, s.today()))
        .ifPresent(events::add);
    return events;
  }

  private static PlateAssignmentOrdered assign(Situation s, Plate plate) {
    return new PlateAssignmentOrdered(s.caseId(), plate, wish(s).with(plate), vin(s), false);
  }

  /** Nothing comes of it: what is reserved is given back. */
  static List<CasePlateEvent> givenUp(Situation s, String reason) {
    return CasePlates.givenUp(s.caseId(), s.plate(), reason);
  }

  /**
   * A grant that is taken back leaves no plate behind. A deregistration that is gives the vehicle
   * its plate again, where it is kept or free.
   */
  static List<CasePlateEvent> revoked(Situation s) {
    if (s.definition().id().equals(Dialogue.OUT_OF_SERVICE)) {
      return current(s)
          .<List<CasePlateEvent>>map(p ->
              List.of(
                  new PlateAssignmentOrdered(
                      s.caseId(), p, PlateWish.any(worn(s)).with(p), vin(s), false)))
          .orElse(List.of());
    }
    var held = s.plate().plate();
    return held != null && s.plate().how() == PlateStanding.How.ASSIGNED
        ? List.of(new PlateAssignmentEndOrdered(s.caseId(), held, vin(s), false, s.today()))
        : givenUp(s, "revoked");
  }

  /** The vehicle was registered anew meanwhile: it needs no second plate. */
  static List<CasePlateEvent> superseded(List<String> reasons, Situation s) {
    var held = s.plate().plate();
    if (held == null || !reasons.contains(HandedToClerk.REGISTERED_MEANWHILE)) {
      return List.of();
    }
    return s.plate().how() == PlateStanding.How.ASSIGNED
        ? List.of(new PlateAssignmentEndOrdered(s.caseId(), held, vin(s), false, s.today()))
        : givenUp(s, "revoked");
  }

  /** Kept for twelve months where that was wished for (§ 16 Abs. 1). */
  static List<CasePlateEvent> outOfService(Situation s, LocalDate on) {
    var held = s.plate().how() == PlateStanding.How.ASSIGNED ? s.plate().plate() : null;
    return Optional.ofNullable(held)
        .or(() -> current(s))
        .<List<CasePlateEvent>>map(p ->
            List.of(new PlateAssignmentEndOrdered(s.caseId(), p, vin(s), s.is("reservePlate"), on)))
        .orElse(List.of());
  }

  static Act record(RecordPlateOutcome c, Situation s) {
    var act = CasePlates.record(c, s.plate(), s.proceeding(), s.deadlines(), s.moment());
    return act.impossible() == null ? act.and(after(c.outcome(), s)) : act;
  }

  private static List<? extends CaseEvent> after(CasePlateEvent.Outcome outcome, Situation s) {
    if (reserves(s)) {
      var events = new ArrayList<CaseEvent>(state(outcome).map(s::enter).orElse(List.of()));
      if (outcome instanceof PlateReserved) {
        events.addAll(Dialogue.reserved(s));
      }
      return events;
    }
    return switch (outcome) {
      case PlateReserved e when e.rule().equals(PlateStanding.WISH) -> reserved(e, s);
      case PlateNotAvailable e -> missing(e, s);
      // The registration ended while the plate was on its way to it.
      case PlateAssigned e when !s.vehicle().granted() && !revived(s) ->
          List.of(
              new PlateAssignmentEndOrdered(
                  s.caseId(), e.plate(), vin(s), s.is("reservePlate"), s.today()));
      default -> List.of();
    };
  }

  private static Optional<String> state(CasePlateEvent.Outcome outcome) {
    return switch (outcome) {
      case PlateReserved _ -> Optional.of("reserved");
      case PlateNotAvailable _ -> Optional.of("refused");
      case PlateReservationReleased _ -> Optional.of("released");
      case PlateReservationExpired _ -> Optional.of("expired");
      case PlateAssigned _, PlateAssignmentEnded _ -> Optional.empty();
    };
  }

  /** The plate is free and reserved for the applicant: the check of Anlage 11 has passed. */
  private static List<? extends CaseEvent> reserved(PlateReserved e, Situation s) {
    if (s.proceeding().end() != null) {
      return List.of();
    }
    if (s.vehicle().granted() || revived(s)) {
      return List.of(assign(s, e.plate()));
    }
    return s.vehicle().open()
        ? checked(Checks.PASSED, s)
        : List.of(new PlateReleaseOrdered(s.caseId(), e.plate(), "case-ended"));
  }

  /**
   * There is no claim to a certain plate (§ 9): what is granted gets any that is free. A plate that
   * was to be kept is a clerk's matter where it is another's, and so is what gets none at all.
   */
  private static List<? extends CaseEvent> missing(PlateNotAvailable e, Situation s) {
    if (e.rule().equals(HandedToClerk.PLATE_OF_ANOTHER)) {
      return List.of(new HandedToClerk(s.caseId(), List.of(e.rule())));
    }
    if (s.vehicle().open()) {
      return checked(Checks.FAILED, s);
    }
    if (revived(s)) {
      return s.plate().plate() == null || s.plate().how() == PlateStanding.How.RESERVED
          ? List.of(new HandedToClerk(s.caseId(), List.of(HandedToClerk.PLATE_NOT_AVAILABLE)))
          : List.of();
    }
    if (!s.vehicle().granted() || s.plate().plate() != null) {
      return List.of();
    }
    return e.plate() != null && (needsNew(s) || again(s))
        ? List.of(new PlateWished(s.caseId(), PlateWish.any(wish(s).kind())))
        : List.of(new HandedToClerk(s.caseId(), List.of(HandedToClerk.PLATE_NOT_AVAILABLE)));
  }

  private static List<CaseEvent> checked(String result, Situation s) {
    return s.vehicle().withClerk() || s.vehicle().payment() == null || !needsNew(s)
        ? List.of()
        : Dialogue.check(
                new RecordMachineCheck(s.caseId(), Checks.PLATE, result, null, null, null), s)
            .events();
  }
}
