package aktenlauf.command.residence;

import aktenlauf.command.proceeding.Act;
import java.time.LocalDate;

/** Who need not be registered (§§ 26 to 29, 32). */
final class Exceptions {
  private static final int MONTHS_ELSEWHERE_REGISTERED = 6;
  private static final int MONTHS_FROM_ABROAD = 3;
  private static final int MONTHS_IN_CARE = 3;

  private Exceptions() {}

  static Act noDuty(Act act, LocalDate movedIn, Notified n) {
    var stay = n.object("stay");
    return switch (stay.get("kind") instanceof String kind ? kind : "dwelling") {
      case "diplomatic" -> no(act, "diplomats and members of their households", "§ 26 BMG");
      case "institution" ->
          no(act, "whoever is taken in by an order of a court or an authority", "§ 27 Abs. 4 BMG");
      case "ship" -> no(act, "whoever lives on a ship and keeps a dwelling on land", "§ 28 BMG");
      case "lodging" -> until(act, movedIn, n, "§ 29 Abs. 1 BMG");
      case "care" -> care(act, movedIn, n);
      default -> until(act, movedIn, n, "§ 27 Abs. 2 BMG");
    };
  }

  /** As long as it takes for those who are registered in Germany; else three months. */
  private static Act care(Act act, LocalDate movedIn, Notified n) {
    var basis = "§ 32 Abs. 1 BMG";
    if (registered(n)) {
      return no(act, "whoever is taken in and is registered for a dwelling in Germany", basis);
    }
    return n.object("stay").get("until") instanceof String until
            && !LocalDate.parse(until).isAfter(movedIn.plusMonths(MONTHS_IN_CARE))
        ? no(act, "a stay of %d months at most".formatted(MONTHS_IN_CARE), basis)
        : act;
  }

  private static boolean registered(Notified n) {
    return n.previous().stream().anyMatch(d -> d.kept() && Notified.inGermany(d.address()));
  }

  /** Six months for those who stay registered elsewhere in Germany, three from abroad. */
  private static Act until(Act act, LocalDate movedIn, Notified n, String basis) {
    if (!(n.object("stay").get("until") instanceof String until)) {
      return act;
    }
    var abroad = n.previous().stream().noneMatch(d -> Notified.inGermany(d.address()));
    var months = registered(n) ? MONTHS_ELSEWHERE_REGISTERED : abroad ? MONTHS_FROM_ABROAD : 0;
    return months > 0 && !LocalDate.parse(until).isAfter(movedIn.plusMonths(months))
        ? no(act, "a stay of %d months at most".formatted(months), basis)
        : act;
  }

  private static Act no(Act act, String who, String basis) {
    return act.unless(
        false, "no-duty-to-register", "no notice is needed of: %s".formatted(who), basis);
  }
}
