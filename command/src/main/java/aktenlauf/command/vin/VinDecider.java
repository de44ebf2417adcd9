package aktenlauf.command.vin;

import aktenlauf.command.vin.VinState.Registration;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.vin.VinCommand;
import aktenlauf.shared.vin.VinCommand.*;
import aktenlauf.shared.vin.VinEvent;
import aktenlauf.shared.vin.VinEvent.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one vehicle: at most one registration. Cases are told of in any order and more than
 * once; what was decided later counts.
 */
final class VinDecider {
  private VinDecider() {}

  /**
   * @param events none where it stands as ordered already
   * @param refused whether the vehicle is registered, or about to be, for another case
   */
  record Verdict(List<VinEvent> events, boolean refused) {
    Verdict {
      events = List.copyOf(events);
    }

    private static Verdict of(VinEvent... events) {
      return new Verdict(List.of(events), false);
    }
  }

  static Verdict decide(VinCommand command, VinState state) {
    return switch (command) {
      case Claim c -> claim(c, state);
      case LetGo c ->
          c.caseId().equals(state.claimedBy())
              ? Verdict.of(new ClaimReleased(c.vin(), c.caseId()))
              : Verdict.of();
      case Register c -> register(c, state);
      case End c -> end(c, state);
      case Undo c -> undo(c, state);
      case Revive c -> revive(c, state);
      case Spend c -> spend(c, state);
    };
  }

  private static Verdict claim(Claim c, VinState state) {
    if (c.caseId().equals(state.claimedBy()) || state.registeredBy(c.caseId())) {
      return Verdict.of();
    }
    var free = state.registered() == null && state.claimedBy() == null;
    return free || c.passesOn()
        ? Verdict.of(new Claimed(c.vin(), c.caseId(), c.at(), id(state.registered())))
        : new Verdict(List.of(), true);
  }

  private static Verdict register(Register c, VinState state) {
    var registered = state.registered();
    var older =
        state.endedAt().isAfter(c.at())
            || registered != null && (c.onlyIfNone() || registered.at().isAfter(c.at()));
    if (older || state.known().contains(c.caseId())) {
      return c.caseId().equals(state.claimedBy())
          ? Verdict.of(new ClaimReleased(c.vin(), c.caseId()))
          : Verdict.of();
    }
    return Verdict.of(new Registered(c.vin(), c.caseId(), c.at(), id(registered)));
  }

  /** Noted also where nothing is known of a registration: one that was decided before is over. */
  private static Verdict end(End c, VinState state) {
    if (state.revived().contains(c.caseId())) {
      return Verdict.of();
    }
    var registered = state.registered();
    var over =
        switch (c.whose()) {
          case OWN -> state.registeredBy(c.caseId());
          case ANYBODYS ->
              c.at().isAfter(state.endedAt())
                  && (registered == null || !registered.at().isAfter(c.at()));
        };
    return over
        ? Verdict.of(new RegistrationEnded(c.vin(), c.caseId(), c.at(), id(registered)))
        : Verdict.of();
  }

  private static Verdict undo(Undo c, VinState state) {
    var registered = state.registered();
    return registered != null && state.registeredBy(c.caseId())
        ? Verdict.of(new RegistrationUndone(c.vin(), c.caseId(), id(registered.before())))
        : Verdict.of();
  }

  /** What was registered since, or is about to be, stays; so does an end by another case. */
  private static Verdict revive(Revive c, VinState state) {
    if (state.revived().contains(c.caseId())) {
      return Verdict.of();
    }
    if (state.registered() != null || state.claimedBy() != null) {
      return new Verdict(List.of(), true);
    }
    var ended = state.ended();
    return ended != null && ended.by().equals(c.caseId())
        ? Verdict.of(new RegistrationRevived(c.vin(), c.caseId(), id(ended.registration())))
        : Verdict.of();
  }

  private static Verdict spend(Spend c, VinState state) {
    var events = new ArrayList<VinEvent>();
    c.codes().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(e -> !state.spent().containsKey(e.getValue()))
        .forEach(e -> events.add(new PaperSpent(c.vin(), c.caseId(), e.getKey(), e.getValue())));
    return new Verdict(events, false);
  }

  private static @Nullable CaseId id(@Nullable Registration registration) {
    return registration == null ? null : registration.caseId();
  }
}
