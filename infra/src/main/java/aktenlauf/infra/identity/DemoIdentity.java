package aktenlauf.infra.identity;

import java.util.List;
import java.util.stream.Stream;

/**
 * A client of the embedded authorization server, for trying out; its secret equals its name.
 *
 * @param units names of units, {@code *} for all
 * @param procedures ids of procedures, {@code *} for all, {@code building-*} for all that begin so
 */
public record DemoIdentity(
    String name, String role, List<String> scopes, List<String> units, List<String> procedures) {
  static final String AUTHORITY = "14713000";
  private static final List<String> CLERK =
      List.of("cases:read", "cases:command", "worklist:read", "cases:submit");
  private static final List<String> EVERYTHING = List.of("*");

  /**
   * Every demo identity; {@code configured} are the ids of the procedures without code of their
   * own.
   */
  static List<DemoIdentity> all(List<String> configured) {
    var permits = List.of("building-permits");
    var building = List.of("building-*");
    return Stream.of(
            all("portal", "portal", "cases:submit", "status:read"),
            new DemoIdentity("anna", "clerk", CLERK, permits, building),
            new DemoIdentity("bernd", "clerk", CLERK, permits, building),
            new DemoIdentity(
                "clara",
                "signatory",
                List.of("cases:read", "cases:command", "worklist:read"),
                permits,
                building),
            new DemoIdentity(
                "meldestelle",
                "clerk",
                CLERK,
                List.of("registration-office"),
                List.of("residence-*")),
            new DemoIdentity(
                "dora",
                "signatory",
                List.of("cases:read", "cases:command", "worklist:read"),
                List.of("registration-office"),
                List.of("residence-*")),
            new DemoIdentity(
                "kfz", "clerk", CLERK, List.of("vehicle-registration"), List.of("vehicle-*")),
            new DemoIdentity("paula", "clerk", CLERK, EVERYTHING, configured),
            new DemoIdentity("head", "head", CLERK, EVERYTHING, EVERYTHING),
            all("kasse", "cashier", "cases:read", "cases:command", "worklist:read"),
            all("import", "importer", "cases:submit", "cases:command", "cases:read"),
            all("auditor", "auditor", "audit:read", "cases:read"),
            all("operator", "operator", "ops"))
        .toList();
  }

  private static DemoIdentity all(String name, String role, String... scopes) {
    return new DemoIdentity(name, role, List.of(scopes), EVERYTHING, EVERYTHING);
  }
}
