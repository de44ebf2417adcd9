package aktenlauf.command.authorities;

import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.residence.ResidenceEvent.InformationBlockExpired;
import aktenlauf.shared.residence.ResidenceEvent.InformationBlockExtended;
import aktenlauf.shared.residence.ResidenceEvent.InformationBlockLifted;
import aktenlauf.shared.residence.ResidenceEvent.InformationBlockSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be told of an information block.
 *
 * @param name within the case
 * @param persons refs of those whom it is told of
 * @param until its last day
 * @param ended whether it is in force no more for them
 */
record Block(String name, List<String> persons, LocalDate until, boolean ended) {
  /**
   * A block in force is told as it stands at the end of the history, so that a message that comes
   * late takes back no later one; empty where it is in force no more, which has a message of its
   * own.
   *
   * @param cause version of the event that calls for telling
   */
  static Optional<Block> of(List<Recorded> history, long cause) {
    return history.stream()
        .filter(r -> r.version() == cause)
        .findFirst()
        .flatMap(r ->
            switch (r.event()) {
              case InformationBlockSet e -> inForce(e.block(), history);
              case InformationBlockExtended e -> inForce(e.block(), history);
              case InformationBlockLifted e ->
                  Optional.of(new Block(e.block(), e.persons(), r.envelope().legalDate(), true));
              case InformationBlockExpired e ->
                  inForce(e.block(), history.stream().filter(b -> b.version() < cause).toList())
                      .map(b -> new Block(b.name(), b.persons(), e.asOf(), true));
              default -> Optional.empty();
            });
  }

  private static Optional<Block> inForce(String name, List<Recorded> history) {
    var persons = new ArrayList<String>();
    LocalDate until = null;
    for (var r : history) {
      switch (r.event()) {
        case InformationBlockSet e when e.block().equals(name) -> {
          persons.addAll(e.persons());
          until = e.until();
        }
        case InformationBlockExtended e when e.block().equals(name) -> until = e.until();
        case InformationBlockLifted e when e.block().equals(name) -> persons.removeAll(e.persons());
        case InformationBlockExpired e when e.block().equals(name) -> persons.clear();
        default -> {}
      }
    }
    return until == null || persons.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block(name, List.copyOf(persons), until, false));
  }
}
