package aktenlauf.query.worklist;

import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.kernel.Fact;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Neighbours whom a permit has to be served on (§ 70 Abs. 3 SächsBO), as the case names them.
 *
 * @param entitled who have not consented
 * @param served on whom it was
 */
public record Unserved(List<String> entitled, List<String> served) {
  private static final Unserved NOBODY = new Unserved(List.of(), List.of());

  public Unserved {
    entitled = List.copyOf(entitled);
    served = List.copyOf(served);
  }

  boolean nobody() {
    return served.containsAll(entitled);
  }

  /** Null where the event says nothing of neighbours. */
  static @Nullable Unserved after(@Nullable Unserved before, Fact event) {
    var known = before == null ? NOBODY : before;
    return switch (event) {
      case NeighboursNotified e -> new Unserved(all(known.entitled, e.refs()), known.served);
      case NeighbourConsented e ->
          new Unserved(
              known.entitled.stream().filter(n -> !n.equals(e.ref())).toList(), known.served);
      case NeighbourServed e -> new Unserved(known.entitled, all(known.served, List.of(e.ref())));
      case PermitAnnounced _ -> new Unserved(known.entitled, known.entitled);
      case ObjectionDecided e when "new-decision".equals(e.effect()) ->
          new Unserved(known.entitled, List.of());
      case JudgmentRecorded e when e.effect().equals("new-decision") ->
          new Unserved(known.entitled, List.of());
      default -> null;
    };
  }

  private static List<String> all(List<String> before, List<String> more) {
    var all = new ArrayList<>(before);
    more.stream().filter(m -> !all.contains(m)).forEach(all::add);
    return all;
  }
}
