package aktenlauf.command.proceeding;

import aktenlauf.command.kernel.Decision;
import aktenlauf.command.kernel.Header;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Rejection.Forbidden;
import aktenlauf.shared.kernel.Violation;
import aktenlauf.shared.procedure.Expression;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.proceeding.ProceedingCommand.SubmitApplication;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.registers.StreetRegister;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An application becomes a case, or is refused with every place that is wrong. */
final class Opening {
  private static final String SUBMIT = "submit-application";
  private static final Set<String> CHANNELS =
      Set.of("portal", "counter", "post", "email", "import");
  private static final List<String> LEVELS = List.of("low", "substantial", "high");

  private final Procedures procedures;

  Opening(Procedures procedures) {
    this.procedures = procedures;
  }

  Decision<CaseEvent> decide(SubmitApplication c, Moment moment) {
    var found = procedures.current(c.procedure());
    if (found.isEmpty()) {
      return Decision.invalid("/procedure", "enum", "there is no procedure " + c.procedure());
    }
    var definition = found.get();
    var denied = denied(c, definition, moment);
    if (denied != null) {
      return Decision.reject(denied);
    }
    var violations = violations(c, definition, moment);
    // A street of former times may have lost its name: an import notes it and goes on.
    var noted = moment.actor().imports() && violations.stream().allMatch(Opening::ofRegister);
    if (!violations.isEmpty() && !noted) {
      return Decision.reject(new Rejection.Invalid(violations));
    }
    return open(
        c, definition, moment, violations.isEmpty() ? List.of() : List.of(StreetRegister.RULE));
  }

  private static Decision<CaseEvent> open(
      SubmitApplication c, ProcedureDefinition definition, Moment moment, List<String> deviations) {
    String unit;
    LocalDate due;
    try {
      unit = definition.unit(c.application(), c.receivedOn());
      due = definition.due(c.application(), c.receivedOn()).orElse(null);
    } catch (Expression.Failed lacking) {
      return Decision.invalid("/application", "definition", "does not fit " + lacking.getMessage());
    }
    if (moment.actor().kind() == aktenlauf.shared.kernel.Actor.Kind.CLERK
        && !moment.access().unit(unit)) {
      return Decision.reject(new Forbidden("your token does not cover the unit " + unit));
    }
    var form = definition.form();
    CaseEvent submitted =
        new ApplicationSubmitted(
            c.caseId(),
            c.fileNumber(),
            definition.id(),
            definition.version(),
            c.channel(),
            c.receivedOn(),
            definition.initialState(),
            unit,
            due,
            due == null ? null : definition.dueRule(),
            c.externalReference(),
            form.facts(c.application()),
            c.citizen(),
            c.applicant(),
            form.personal(c.application()));
    return new Decision.Accepted<>(
        new Header(c.authority(), definition.id(), definition.version()),
        List.of(submitted),
        definition.legalBasis(),
        deviations);
  }

  private static boolean ofRegister(Violation violation) {
    return violation.rule().equals(StreetRegister.RULE);
  }

  private static @Nullable Rejection denied(
      SubmitApplication c, ProcedureDefinition definition, Moment moment) {
    var opens = Rights.role(SUBMIT, definition.submittedBy(), moment);
    if (opens != null) {
      return new Forbidden("a case of %s: %s".formatted(definition.id(), opens.detail()));
    }
    if (!moment.access().authority(c.authority())) {
      return new Forbidden("your token does not cover the authority " + c.authority());
    }
    if (!moment.access().procedure(definition.id())) {
      return new Forbidden("your token does not cover the procedure " + definition.id());
    }
    var needed = definition.trustLevel(c.application(), c.receivedOn());
    return applies(moment) && level(moment.trustLevel()) < level(needed)
        ? new Forbidden(
            "%s needs the trust level %s, your token has %s"
                .formatted(definition.id(), needed, moment.trustLevel()))
        : null;
  }

  /** A clerk who enters a paper application has identified the person at the counter. */
  private static boolean applies(Moment moment) {
    return Set.of("citizen", "portal").contains(moment.actor().role());
  }

  private static int level(String level) {
    return LEVELS.indexOf(level);
  }

  private static List<Violation> violations(
      SubmitApplication c, ProcedureDefinition definition, Moment moment) {
    var all = new ArrayList<Violation>();
    if (!CHANNELS.contains(c.channel())) {
      all.add(
          new Violation(
              "/channel", "enum", "must be one of " + CHANNELS.stream().sorted().toList()));
    }
    if (c.receivedOn().isAfter(moment.today())) {
      all.add(
          new Violation("/receivedOn", "maximum", "must not be after today, " + moment.today()));
    }
    all.addAll(definition.applicant().validate(c.applicant(), "/applicant"));
    all.addAll(definition.form().validate(c.application(), "/application"));
    return all;
  }
}
