package aktenlauf.command.notices;

import aktenlauf.shared.buildinglaw.BuildingLawEvent.DeemedApprovalOccurred;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.PermitGranted;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.PermitRefused;
import aktenlauf.shared.notices.NoticeKind;
import aktenlauf.shared.procedure.Language;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.proceeding.ProceedingEvent.DecisionDrafted;
import aktenlauf.shared.proceeding.ProceedingEvent.DecisionSigned;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the notice of a signed decision tells (§ 72 SächsBO, §§ 36, 37, 39 VwVfG). */
final class Decided {
  private static final Map<String, NoticeKind> SUBJECTS =
      Map.of(
          "permit", NoticeKind.PERMIT,
          "partial-permit", NoticeKind.PARTIAL_PERMIT,
          "preliminary-notice", NoticeKind.PRELIMINARY_NOTICE,
          "deviation", NoticeKind.DEVIATION,
          "extension", NoticeKind.EXTENSION);

  private Decided() {}

  /** Empty where the signature is of no decision of building law. */
  static Optional<NoticeKind> kind(CaseSoFar c) {
    return c.beside(PermitRefused.class).isPresent()
        ? Optional.of(NoticeKind.REFUSAL)
        : c.beside(PermitGranted.class).map(g -> kind(g.subject()));
  }

  private static NoticeKind kind(String subject) {
    return Objects.requireNonNull(
        SUBJECTS.get(subject), () -> "no notice of building law is about a " + subject);
  }

  static Values of(CaseSoFar c, ProcedureDefinition definition) {
    var draft = c.last(DecisionDrafted.class);
    var values =
        new Values()
            .put("reasons", draft.map(DecisionDrafted::text).orElse(null))
            .rows("deviations", deviations(c))
            .put(
                "signatory",
                c.recorded(DecisionSigned.class).map(s -> s.envelope().person()).orElse(null));
    c.beside(PermitRefused.class)
        .ifPresent(r ->
            values
                .put("basis", basis(c, r.getClass()))
                .put("subject", title(r.subject()))
                .put("reasons", r.reasons()));
    c.beside(PermitGranted.class).ifPresent(g -> granted(g, draft, c, definition, values));
    return values;
  }

  private static void granted(
      PermitGranted g,
      Optional<DecisionDrafted> draft,
      CaseSoFar c,
      ProcedureDefinition definition,
      Values values) {
    var conditions =
        g.conditions() != null
            ? g.conditions()
            : draft.map(DecisionDrafted::conditions).orElse(List.of());
    values
        .put("basis", basis(c, g.getClass()))
        .list("plots", g.plots().stream().map(GermanText::plot).toList())
        .rows("drawings", drawings(g.drawings(), c, definition))
        .list("conditions", conditions)
        .put("fee", g.fee() == null ? null : GermanText.amount(g.fee()))
        .put("tariff", g.tariff());
  }

  private static String basis(
      CaseSoFar c, Class<? extends aktenlauf.shared.kernel.CaseEvent> decided) {
    return c.recorded(decided).map(r -> String.join(", ", r.envelope().legalBasis())).orElse("");
  }

  private static String title(String subject) {
    return kind(subject).title();
  }

  /** Each with its title where the application names it. */
  private static List<Map<String, Object>> drawings(
      List<String> hashes, CaseSoFar c, ProcedureDefinition definition) {
    var types = new HashMap<String, String>();
    if (c.application().get("documents") instanceof List<?> documents) {
      for (var document : documents) {
        if (document instanceof Map<?, ?> d
            && d.get("sha256") instanceof String hash
            && d.get("type") instanceof String type) {
          types.putIfAbsent(hash, type);
        }
      }
    }
    var texts = definition.texts(Language.DE);
    return hashes.stream()
        .map(hash -> {
          var type = types.get(hash);
          return new Values()
              .put("title", type == null ? "Unterlage" : texts.document(type))
              .put("sha256", hash)
              .map();
        })
        .toList();
  }

  static List<Map<String, Object>> deviations(CaseSoFar c) {
    return c.application().get("deviations") instanceof List<?> all
        ? all.stream()
            .filter(Map.class::isInstance)
            .map(d -> new Values().put("norm", Letterhead.text(((Map<?, ?>) d).get("norm"))).map())
            .filter(d -> !d.isEmpty())
            .toList()
        : List.of();
  }

  /** When the permit that a later notice is about came to be. */
  static Optional<LocalDate> permittedOn(CaseSoFar c) {
    return c.last(PermitGranted.class)
        .map(PermitGranted::on)
        .or(() -> c.last(DeemedApprovalOccurred.class).map(DeemedApprovalOccurred::asOf));
  }
}
