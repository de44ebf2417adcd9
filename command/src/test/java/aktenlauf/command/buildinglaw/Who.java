package aktenlauf.command.buildinglaw;

import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.Actor.Kind;
import aktenlauf.shared.kernel.Moment;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Who acts in the stories. */
enum Who {
  PORTAL("portal", "portal", Kind.CITIZEN, null),
  ANNA("anna", "clerk", Kind.CLERK, null),
  BERND("bernd", "clerk", Kind.CLERK, null),
  CLARA("clara", "signatory", Kind.CLERK, null),
  /** A signatory who is also the applicant. */
  KATRIN(Shipped.CITIZEN, "signatory", Kind.CLERK, null),
  /** A clerk who has drafted as anna, and may sign. */
  ANNA_SIGNING("anna", "signatory", Kind.CLERK, null),
  HEAD("head", "head", Kind.CLERK, null),
  IMPORT("import", "importer", Kind.SYSTEM, "anna"),
  LINKS("links", "system", Kind.SYSTEM, null),
  CLOCK("clock", "clock", Kind.CLOCK, null);

  private final Actor actor;
  private final @Nullable String onBehalfOf;

  Who(String id, String role, Kind kind, @Nullable String onBehalfOf) {
    this.actor = new Actor(kind, id, role, null);
    this.onBehalfOf = onBehalfOf;
  }

  Moment at(LocalDate day, @Nullable Long seen) {
    return at(day, day, seen);
  }

  /**
   * @param legal day of the act
   * @param today day of its record
   */
  Moment at(LocalDate legal, LocalDate today, @Nullable Long seen) {
    var now = today.atTime(9, 0).toInstant(ZoneOffset.UTC);
    return new Moment(now, now, legal, today, actor, Access.ALL, onBehalfOf, "high", seen);
  }
}
