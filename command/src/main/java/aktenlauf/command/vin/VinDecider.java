package aktenlauf.command.vin;

import aktenlauf.command.vin.VinState.Holder;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.vin.VinCommand;
import aktenlauf.shared.vin.VinCommand.*;
import aktenlauf.shared.vin.VinEvent;
import aktenlauf.shared.vin.VinEvent.*;
import aktenlauf.shared.vin.VinKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one vehicle: at most one registration. Cases are told of in any order and more than
 * once; what was decided later counts.
 */
final class VinDecider {
  private VinDecider() {}

  /**
   * @param events none where it stands as ordered already
   * @param refused whether the vehicle is registered for another case
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
          own(c.caseId(), state).filter(h -> !h.decided()).isPresent()
              ? undone(c.vin(), c.caseId(), state)
              : Verdict.of();
      case Register c -> register(c, state);
      case End c -> end(c, state);
      case Undo c ->
          own(c.caseId(), state).filter(Holder::decided).isPresent()
              ? undone(c.vin(), c.caseId(), state)
              : Verdict.of();
      case Spend c -> spend(c, state);
    };
  }

  private static Optional<Holder> own(CaseId caseId, VinState state) {
    return Optional.ofNullable(state.holder()).filter(h -> h.caseId().equals(caseId));
  }

  private static Verdict claim(Claim c, VinState state) {
    var holder = state.holder();
    if (state.heldBy(c.caseId())) {
      return Verdict.of();
    }
    if (holder != null && !c.passesOn()) {
      return new Verdict(List.of(), true);
    }
    var before = state.passing(c.caseId());
    return Verdict.of(new Claimed(c.vin(), c.caseId(), c.at(), id(before)));
  }

  private static Verdict register(Register c, VinState state) {
    var holder = state.holder();
    var ended = state.endedAt().isAfter(c.at());
    var older =
        !state.heldBy(c.caseId())
            && (ended || holder != null && (c.onlyIfNone() || holder.at().isAfter(c.at())));
    if (older || state.known().contains(c.caseId())) {
      return Verdict.of();
    }
    var before = id(state.passing(c.caseId()));
    var registered = new Registered(c.vin(), c.caseId(), c.at(), before);
    // The end was told while this was a claim still, and outlived it as such.
    return ended
        ? Verdict.of(
            registered,
            new RegistrationEnded(c.vin(), c.caseId(), state.endedAt(), c.caseId()))
        : Verdict.of(registered);
  }

  private static Verdict end(End c, VinState state) {
    return switch (c.whose()) {
      case OWN ->
          own(c.caseId(), state).filter(Holder::decided).isPresent()
              ? Verdict.of(new RegistrationEnded(c.vin(), c.caseId(), c.at(), c.caseId()))
              : Verdict.of();
      case ANYBODYS -> endAnybodys(c, state);
    };
  }

  /** Noted also where nothing is known of a registration: one that was decided before is over. */
  private static Verdict endAnybodys(End c, VinState state) {
    var holder = state.holder();
    var registered = holder == null || holder.decided() ? holder : holder.before();
    var again = !c.at().isAfter(state.endedAt());
    return again || registered != null && registered.at().isAfter(c.at())
        ? Verdict.of()
        : Verdict.of(new RegistrationEnded(c.vin(), c.caseId(), c.at(), id(registered)));
  }

  private static Verdict undone(VinKey vin, CaseId caseId, VinState state) {
    return Verdict.of(new RegistrationUndone(vin, caseId, id(state.passing(caseId))));
  }

  private static Verdict spend(Spend c, VinState state) {
    var events = new ArrayList<VinEvent>();
    c.codes().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(e -> !state.spent().containsKey(e.getValue()))
        .forEach(e -> events.add(new PaperSpent(c.vin(), c.caseId(), e.getKey(), e.getValue())));
    return new Verdict(events, false);
  }

  private static @Nullable CaseId id(@Nullable Holder holder) {
    return holder == null ? null : holder.caseId();
  }
}
