package aktenlauf.query.worklist;

import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.kernel.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Neighbours whom a permit has to be served on (§ 70 Abs. 3 SächsBO), as the case names them.
 *
 * @param entitled who have not consented
 * @param served on whom it was, or who knows of it by the rejection of an objection
 * @param objectors whose objection it is
 */
public record Unserved(List<String> entitled, List<String> served, List<Objector> objectors) {
  private static final Set<String> REJECTIONS = Set.of("rejected", "inadmissible");
  private static final Unserved NOBODY = new Unserved(List.of(), List.of(), List.of());

  /**
   * @param ref of the objection
   */
  public record Objector(String ref, String neighbour) {}

  public Unserved {
    entitled = List.copyOf(entitled);
    served = List.copyOf(served);
    objectors = List.copyOf(objectors);
  }

  boolean nobody() {
    return served.containsAll(entitled);
  }

  /** Null where the event says nothing of neighbours. */
  static @Nullable Unserved after(@Nullable Unserved before, Fact event) {
    var known = before == null ? NOBODY : before;
    return switch (event) {
      case NeighboursNotified e -> known.entitled(all(known.entitled, e.refs()));
      case NeighbourConsented e ->
          known.entitled(known.entitled.stream().filter(n -> !n.equals(e.ref())).toList());
      case NeighbourServed e -> known.served(all(known.served, List.of(e.ref())));
      case PermitAnnounced _ -> known.served(known.entitled);
      case ObjectorNamed e -> known.named(e);
      case ObjectionDecided e when "new-decision".equals(e.effect()) -> known.served(List.of());
      case ObjectionDecided e when REJECTIONS.contains(e.outcome()) ->
          known.served(all(known.served, known.whose(e.ref())));
      case JudgmentRecorded e when e.effect().equals("new-decision") -> known.served(List.of());
      default -> null;
    };
  }

  private Unserved entitled(List<String> now) {
    return new Unserved(now, served, objectors);
  }

  private Unserved served(List<String> now) {
    return new Unserved(entitled, now, objectors);
  }

  private Unserved named(ObjectorNamed e) {
    var all = new ArrayList<>(objectors);
    if (e.neighbour() instanceof String neighbour) {
      all.add(new Objector(e.ref(), neighbour));
    }
    return new Unserved(entitled, served, all);
  }

  private List<String> whose(String ref) {
    return objectors.stream().filter(o -> o.ref().equals(ref)).map(Objector::neighbour).toList();
  }

  private static List<String> all(List<String> before, List<String> more) {
    var all = new ArrayList<>(before);
    more.stream().filter(m -> !all.contains(m)).forEach(all::add);
    return all;
  }
}
