package aktenlauf.command.links;

import aktenlauf.shared.buildinglaw.BuildingLawEvent.StartPermitted;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.LinkRelation;
import aktenlauf.shared.proceeding.ProceedingCommand.LinkCase;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.DecisionNotified;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which events of a case another one has to learn of: pure functions. */
public final class References {
  /** Events that may call for it; of all others a reader of the log need not know more. */
  public static final Set<Class<?>> OCCASIONS =
      Set.of(ApplicationSubmitted.class, DecisionNotified.class, StartPermitted.class);

  private static final String GRANTED = "granted";

  private References() {}

  /**
   * What the earlier case is told.
   *
   * @param opening of the case that refers
   * @return empty where it refers to none, or what it refers with is not effective yet
   */
  public static Optional<LinkCase> of(Recorded cause, ApplicationSubmitted opening) {
    if (cause.envelope().actor().imports()) {
      return Optional.empty();
    }
    return switch (cause.event()) {
      case ApplicationSubmitted _ -> link(LinkRelation.AMENDMENT, "amends", null, null, opening);
      // A decision has no effect before it is made known (§ 43 Abs. 1 VwVfG).
      case DecisionNotified e when e.result().equals(GRANTED) ->
          switch (opening.procedure()) {
            case "building-extension" ->
                link(LinkRelation.EXTENSION, "caseId", null, "extendUntil", opening);
            case "building-partial-permit" ->
                link(LinkRelation.PARTIAL_PERMIT, "caseId", null, null, opening);
            default -> Optional.empty();
          };
      case StartPermitted _ ->
          switch (opening.procedure()) {
            case "building-start-of-work" ->
                link(LinkRelation.START_OF_WORK, "caseId", "startOn", null, opening);
            case "building-taking-into-use" ->
                link(LinkRelation.TAKING_INTO_USE, "caseId", "useFrom", null, opening);
            default -> Optional.empty();
          };
      default -> Optional.empty();
    };
  }

  /** Fields of the application: of the earlier case, of the day, of the end. */
  private static Optional<LinkCase> link(
      LinkRelation relation,
      String reference,
      @Nullable String on,
      @Nullable String until,
      ApplicationSubmitted opening) {
    if (!(opening.facts().get(reference) instanceof String earlier)) {
      return Optional.empty();
    }
    var day = on == null ? null : day(on, opening);
    return Optional.of(
        new LinkCase(
            new CaseId(earlier),
            opening.caseId(),
            opening.fileNumber().value(),
            relation.word(),
            day == null ? opening.receivedOn() : day,
            until == null ? null : day(until, opening),
            plots(opening),
            opening.citizen()));
  }

  private static @Nullable LocalDate day(String field, ApplicationSubmitted opening) {
    try {
      return opening.facts().get(field) instanceof String text ? LocalDate.parse(text) : null;
    } catch (DateTimeException notADay) {
      return null;
    }
  }

  private static List<String> plots(ApplicationSubmitted opening) {
    return opening.facts().get("plots") instanceof Collection<?> all
        ? all.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }
}
