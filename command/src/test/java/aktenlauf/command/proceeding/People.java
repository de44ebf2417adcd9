package aktenlauf.command.proceeding;

import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who acts in the tests, all on 23 November 2026. */
final class People {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  static final Moment PORTAL = moment("portal", "portal", Actor.Kind.CITIZEN, Access.ALL, null);
  static final Moment PAULA = clerk("paula");
  static final Moment OTTO = clerk("otto");
  static final Moment CLARA = moment("clara", "signatory", Actor.Kind.CLERK, Access.ALL, null);
  static final Moment HEAD = moment("head", "head", Actor.Kind.CLERK, Access.ALL, null);
  static final Moment STRANGER =
      moment(
          "kfz",
          "clerk",
          Actor.Kind.CLERK,
          new Access(Set.of("vehicle-registration"), Set.of("*"), Set.of("*")),
          null);

  private People() {}

  static Moment clerk(String id) {
    return moment(id, "clerk", Actor.Kind.CLERK, Access.ALL, null);
  }

  static Moment imported(String clerk) {
    return moment("import", "importer", Actor.Kind.SYSTEM, Access.ALL, clerk);
  }

  static Moment withLevel(Moment m, String level) {
    return new Moment(
        m.recordedAt(),
        m.occurredAt(),
        m.legalDate(),
        m.today(),
        m.actor(),
        m.access(),
        m.onBehalfOf(),
        level,
        m.seenVersion());
  }

  static Moment seeing(Moment m, long version) {
    return new Moment(
        m.recordedAt(),
        m.occurredAt(),
        m.legalDate(),
        m.today(),
        m.actor(),
        m.access(),
        m.onBehalfOf(),
        m.trustLevel(),
        version);
  }

  private static Moment moment(
      String id, String role, Actor.Kind kind, Access access, @Nullable String onBehalfOf) {
    return new Moment(
        NOW, NOW, TODAY, TODAY, new Actor(kind, id, role, null), access, onBehalfOf, "high", null);
  }
}
