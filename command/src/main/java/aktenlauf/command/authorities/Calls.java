package aktenlauf.command.authorities;

import aktenlauf.command.errands.Errand;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.residence.ResidenceEvent.BackNotificationSent;
import aktenlauf.shared.residence.ResidenceEvent.InformationBlockExpired;
import aktenlauf.shared.residence.ResidenceEvent.InformationBlockExtended;
import aktenlauf.shared.residence.ResidenceEvent.InformationBlockLifted;
import aktenlauf.shared.residence.ResidenceEvent.InformationBlockSet;
import aktenlauf.shared.residence.ResidenceEvent.MoveNotified;
import aktenlauf.shared.residence.ResidenceEvent.PersonRegistered;
import aktenlauf.shared.residence.ResidenceEvent.PersonRegisteredExOfficio;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Which events of a residence case call for which errands: a pure function. */
final class Calls {
  static final String PREFILL = "residence-prefill";
  static final String BACK_NOTIFICATION = "residence-back-notification";
  static final String EVALUATION = "residence-evaluation";
  static final String BLOCK = "residence-information-block";
  static final Set<String> KINDS = Set.of(PREFILL, BACK_NOTIFICATION, EVALUATION, BLOCK);

  static final Set<Class<?>> OCCASIONS =
      Set.of(
          MoveNotified.class,
          PersonRegistered.class,
          PersonRegisteredExOfficio.class,
          BackNotificationSent.class,
          InformationBlockSet.class,
          InformationBlockExtended.class,
          InformationBlockLifted.class,
          InformationBlockExpired.class);

  private static final String MOVE_IN = "move-in";

  private Calls() {}

  /** What an import repeats was told and asked elsewhere. */
  static List<Errand> of(Recorded cause, List<Recorded> history, Predicate<String> ours) {
    var found = MoveCase.of(history, ours);
    if (found.isEmpty() || cause.envelope().actor().imports()) {
      return List.of();
    }
    var c = found.get();
    var here = cause.envelope().authority();
    return switch (cause.event()) {
      // The authority of the last former dwelling; a day that is told anew asks nobody again.
      case MoveNotified e ->
          e.kind().equals(MOVE_IN) && first(cause, history, MoveNotified.class)
              ? former(cause, c, here, PREFILL).stream().limit(1).toList()
              : List.of();
      // One for all persons of the case, to each authority (§ 33 Abs. 1 BMG).
      case PersonRegistered _ ->
          first(cause, history, PersonRegistered.class)
              ? former(cause, c, here, BACK_NOTIFICATION)
              : List.of();
      case PersonRegisteredExOfficio _ ->
          first(cause, history, PersonRegisteredExOfficio.class)
              ? former(cause, c, here, BACK_NOTIFICATION)
              : List.of();
      case BackNotificationSent e -> List.of(errand(cause, EVALUATION, e.toAuthority()));
      case InformationBlockSet _,
          InformationBlockExtended _,
          InformationBlockLifted _,
          InformationBlockExpired _ ->
          c.allAuthorities(here).stream().map(a -> errand(cause, BLOCK, a)).toList();
      default -> List.of();
    };
  }

  private static boolean first(Recorded cause, List<Recorded> history, Class<?> type) {
    return history.stream()
        .noneMatch(r -> r.version() < cause.version() && type.isInstance(r.event()));
  }

  private static List<Errand> former(Recorded cause, MoveCase c, String here, String kind) {
    return c.formerAuthorities(here).stream().map(a -> errand(cause, kind, a)).toList();
  }

  private static Errand errand(Recorded cause, String kind, String recipient) {
    return new Errand(cause.caseId(), cause.version(), kind, recipient);
  }
}
