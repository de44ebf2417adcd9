package aktenlauf.query.casestatus;

import aktenlauf.shared.buildinglaw.BuildingLawEvent;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a decision of building law can still be contested; neighbours are kept by the names that
 * the case gives them, which nobody is shown.
 *
 * @param since last day of the period with whose end it became final; null while it is not
 * @param entitled neighbours who have not consented, on whom a permit has to be served
 * @param served those of them on whom it was
 * @param late objections that came late, which hinder nothing
 * @param actions objections whose decision lies with a court
 * @param others objections that are not the applicant's
 */
public record Finality(
    @Nullable LocalDate since,
    List<String> entitled,
    List<String> served,
    List<String> late,
    List<String> actions,
    List<Objector> others) {
  static final Finality NONE =
      new Finality(null, List.of(), List.of(), List.of(), List.of(), List.of());

  public Finality {
    entitled = List.copyOf(entitled);
    served = List.copyOf(served);
    late = List.copyOf(late);
    actions = List.copyOf(actions);
    others = List.copyOf(others);
  }

  /**
   * @param ref of the objection
   * @param neighbour who objects; null where it is another
   */
  public record Objector(String ref, @Nullable String neighbour) {}

  /** Neighbours who have not been served what they have to be (§ 70 Abs. 3 SächsBO). */
  boolean unserved() {
    return !served.containsAll(entitled);
  }

  /** Whether somebody else than the applicant objects. */
  boolean ofOthers(List<String> objections) {
    return !objections.isEmpty()
        && others.stream().map(Objector::ref).toList().containsAll(objections);
  }

  Finality after(BuildingLawEvent event) {
    return switch (event) {
      case NeighboursNotified e -> entitled(all(entitled, e.refs()));
      case NeighbourConsented e -> entitled(without(entitled, e.ref()));
      case NeighbourServed e -> served(all(served, List.of(e.ref()))).since(null);
      case PermitAnnounced _ -> served(entitled).since(null);
      case ObjectionRegistered e -> e.late() ? late(all(late, List.of(e.ref()))) : since(null);
      case ObjectionReinstated e -> late(without(late, e.ref())).since(null);
      case ObjectorNamed e -> named(new Objector(e.ref(), e.neighbour()));
      case ActionFiled e ->
          late.contains(e.ref()) ? this : actions(all(actions, List.of(e.ref()))).since(null);
      case ObjectionDecided e -> decided(e);
      case JudgmentRecorded e -> {
        var after = actions(without(actions, e.ref()));
        yield e.effect().equals("new-decision") ? after.served(List.of()).since(null) : after;
      }
      case DecisionBecameFinal e -> since(e.asOf());
      default -> this;
    };
  }

  /** Whose objection was rejected knows of the permit. */
  private Finality decided(ObjectionDecided e) {
    if ("new-decision".equals(e.effect())) {
      return served(List.of()).since(null);
    }
    return e.outcome().equals("rejected") || e.outcome().equals("inadmissible")
        ? served(
            all(
                served,
                others.stream()
                    .filter(o -> o.ref().equals(e.ref()))
                    .map(Objector::neighbour)
                    .filter(Objects::nonNull)
                    .toList()))
        : this;
  }

  private Finality named(Objector one) {
    var all = new ArrayList<>(others);
    all.add(one);
    return new Finality(since, entitled, served, late, actions, all);
  }

  private Finality since(@Nullable LocalDate day) {
    return new Finality(day, entitled, served, late, actions, others);
  }

  private Finality entitled(List<String> now) {
    return new Finality(since, now, served, late, actions, others);
  }

  private Finality served(List<String> now) {
    return new Finality(since, entitled, now, late, actions, others);
  }

  private Finality late(List<String> now) {
    return new Finality(since, entitled, served, now, actions, others);
  }

  private Finality actions(List<String> now) {
    return new Finality(since, entitled, served, late, now, others);
  }

  private static List<String> all(List<String> before, List<String> more) {
    var all = new ArrayList<>(before);
    more.stream().filter(m -> !all.contains(m)).forEach(all::add);
    return all;
  }

  private static List<String> without(List<String> before, String one) {
    return before.stream().filter(b -> !b.equals(one)).toList();
  }
}
