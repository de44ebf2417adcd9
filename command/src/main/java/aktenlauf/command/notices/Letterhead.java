package aktenlauf.command.notices;

import aktenlauf.shared.procedure.Office;
import aktenlauf.shared.procedure.ProcedureDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands on every notice: who writes to whom, about what. */
final class Letterhead {
  private Letterhead() {}

  static Values of(CaseSoFar c, ProcedureDefinition definition) {
    var application = c.application();
    return new Values()
        .object("office", office(definition.office()))
        .list("addressee", addressee(c.applicant()))
        .put("fileNumber", c.submitted().fileNumber().value())
        .put("date", c.cause().envelope().legalDate())
        .put("receivedOn", c.submitted().receivedOn())
        .put("project", text(application.get("subject")))
        .put("site", street(application.get("address")))
        .list("plots", texts(application.get("plots")).stream().map(GermanText::plot).toList())
        .list("procedureBasis", definition.legalBasis())
        .put("basis", String.join(", ", c.cause().envelope().legalBasis()));
  }

  private static Values office(Office office) {
    return new Values()
        .put("name", office.name())
        .put("address", office.address())
        .put("phone", office.phone())
        .put("email", office.email());
  }

  /** Name and postal address, a line each. */
  static List<String> addressee(Map<String, Object> applicant) {
    var lines = new ArrayList<String>();
    var organisation = text(applicant.get("name"));
    lines.add(
        organisation != null
            ? organisation
            : joined(" ", applicant.get("givenNames"), applicant.get("familyName")));
    if (applicant.get("address") instanceof Map<?, ?> a) {
      lines.add(joined(" ", a.get("street"), a.get("houseNumber")));
      lines.add(joined(" ", a.get("supplement")));
      lines.add(joined(" ", a.get("postalCode"), a.get("city")));
      lines.add("DE".equals(a.get("country")) ? "" : joined(" ", a.get("country")));
    }
    return lines;
  }

  static @Nullable String street(@Nullable Object address) {
    return address instanceof Map<?, ?> a
        ? Stream.of(
                joined(" ", a.get("street"), a.get("houseNumber")),
                joined(" ", a.get("postalCode"), a.get("city")),
                joined(" ", a.get("district")))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "))
        : null;
  }

  private static String joined(String separator, @Nullable Object... parts) {
    return Stream.of(parts)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(separator));
  }

  static @Nullable String text(@Nullable Object value) {
    return value instanceof String text ? text : null;
  }

  static List<String> texts(@Nullable Object list) {
    return list instanceof List<?> all
        ? all.stream().filter(String.class::isInstance).map(String.class::cast).toList()
        : List.of();
  }
}
