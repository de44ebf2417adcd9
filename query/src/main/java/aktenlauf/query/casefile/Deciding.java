package aktenlauf.query.casefile;

import static aktenlauf.query.casefile.CaseFileRendering.object;

import aktenlauf.query.casefile.Decisions.Draft;
import aktenlauf.shared.kernel.Deputies;
import aktenlauf.shared.procedure.FourEyes;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may decide a case: of which role and unit, and who not, by which rule. */
record Deciding(Procedures procedures, Deputies deputies) {
  /** The commands that decide are the signatories'. */
  static final Set<String> SIGNING = Set.of("grant-permit", "refuse-permit", "sign-decision");

  private static final String DRAFTING = "draft-decision";

  /** Null where the case is decided otherwise, or its definition is not installed. */
  @Nullable Map<String, @Nullable Object> json(CaseFile file, LocalDate today) {
    return procedures
        .find(file.opening().procedure(), file.standing().procedureVersion())
        .filter(d -> d.commands().stream().anyMatch(SIGNING::contains))
        .map(d -> json(file, d, today))
        .orElse(null);
  }

  private Map<String, @Nullable Object> json(
      CaseFile file, ProcedureDefinition d, LocalDate today) {
    var draft = waiting(file);
    return object(
        "role", "signatory",
        "unit", file.opening().unit(),
        "commands", d.commands().stream().filter(SIGNING::contains).sorted().toList(),
        "excluded",
            Stream.concat(
                    draft.map(w -> excluded(w, d)).orElse(List.of()).stream(), conflicted(file))
                .toList(),
        "deputies", deputies(today),
        "conflictOfInterest",
            object("rule", "conflict-of-interest", "legalBasis", List.of("§ 20 Abs. 1 VwVfG")));
  }

  private static Stream<Map<String, @Nullable Object>> conflicted(CaseFile file) {
    return file.remarks().conflicts().stream()
        .filter(c -> c.lifted() == null)
        .map(c ->
            object(
                "person", c.person(),
                "rule", "conflict-of-interest",
                "legalBasis", List.of("§ 20 Abs. 1 VwVfG")));
  }

  /** Who stands in for a signatory today; the case has to lie within the deputy's own access. */
  private List<Map<String, @Nullable Object>> deputies(LocalDate today) {
    return deputies
        .on(today)
        .filter(d -> d.role().equals("signatory"))
        .map(d ->
            object(
                "absent", d.absent(),
                "deputy", d.deputy(),
                "from", d.from().toString(),
                "to", d.to().toString()))
        .toList();
  }

  private static List<Map<String, @Nullable Object>> excluded(Draft draft, ProcedureDefinition d) {
    return d.fourEyes().stream()
        .filter(pair -> pair.first().equals(DRAFTING))
        .filter(pair -> pair.second().equals(signed(draft, pair)))
        .map(pair ->
            object(
                "person", draft.by(),
                "rule", pair.rule(),
                "legalBasis", pair.legalBasis()))
        .toList();
  }

  /** The command that the draft waits for, where the pair is about it. */
  private static String signed(Draft draft, FourEyes pair) {
    return switch (pair.second()) {
      case "grant-permit" -> draft.result().equals("granted") ? pair.second() : "";
      case "refuse-permit" -> draft.result().equals("refused") ? pair.second() : "";
      default -> pair.second();
    };
  }

  private static Optional<Draft> waiting(CaseFile file) {
    var drafts = file.decisions().drafts();
    return drafts.isEmpty()
        ? Optional.empty()
        : Optional.of(drafts.getLast()).filter(w -> w.state().equals("drafted"));
  }
}
