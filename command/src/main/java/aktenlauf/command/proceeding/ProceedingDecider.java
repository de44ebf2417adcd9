package aktenlauf.command.proceeding;

import aktenlauf.command.kernel.CaseState;
import aktenlauf.command.kernel.Decider;
import aktenlauf.command.kernel.Decision;
import aktenlauf.command.kernel.Header;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.Deputies;
import aktenlauf.shared.kernel.Deputies.Deputy;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.kernel.Rejection.Refused;
import aktenlauf.shared.kernel.SystemCommand;
import aktenlauf.shared.procedure.CommonCommands;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.Step;
import aktenlauf.shared.proceeding.ProceedingCommand;
import aktenlauf.shared.proceeding.ProceedingCommand.CompleteStep;
import aktenlauf.shared.proceeding.ProceedingCommand.ExpireDeadline;
import aktenlauf.shared.proceeding.ProceedingCommand.FileNotice;
import aktenlauf.shared.proceeding.ProceedingCommand.LinkCase;
import aktenlauf.shared.proceeding.ProceedingCommand.SubmitApplication;
import aktenlauf.shared.proceeding.ProceedingEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.ActedAsDeputy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The common lifecycle together with the steps that a procedure's definition names and the commands
 * that its domain adds.
 */
public final class ProceedingDecider implements Decider<CaseCommand, CaseState, CaseEvent> {
  private static final Set<String> EVEN_WHEN_ENDED =
      Set.of(
          "add-note",
          "place-hold",
          "lift-hold",
          "file-objection",
          "reopen-case",
          "expire-deadline",
          "file-notice",
          "link-case",
          "record-fee-payment",
          "refund-fee");

  private final Procedures procedures;
  private final Domains domains;
  private final Deputies deputies;
  private final Opening opening;
  private final PeriodStarts periods;
  private final CommonActs common;

  public ProceedingDecider(Procedures procedures, Deadlines deadlines, Domains domains) {
    this(procedures, deadlines, domains, Deputies.NONE);
  }

  public ProceedingDecider(
      Procedures procedures, Deadlines deadlines, Domains domains, Deputies deputies) {
    this.procedures = procedures;
    this.domains = domains;
    this.deputies = deputies;
    this.opening = new Opening(procedures);
    this.periods = new PeriodStarts(deadlines);
    this.common = new CommonActs(procedures, deadlines);
  }

  @Override
  public CaseState initial() {
    return Proceeding.NONE;
  }

  @Override
  public Decision<CaseEvent> decide(CaseCommand command, CaseState before, Moment moment) {
    var state = (Proceeding) before;
    if (command instanceof SubmitApplication submit) {
      return state.opening() == null
          ? open(submit, moment)
          : Decision.refuse("case-exists", "the case has been opened already");
    }
    return state.opening() == null
        ? Decision.reject(new Rejection.Unknown("there is no such case"))
        : decide(command, state, definition(state), moment);
  }

  /** The periods that begin with the receipt begin here. */
  private Decision<CaseEvent> open(SubmitApplication submit, Moment moment) {
    return switch (opening.decide(submit, moment)) {
      case Decision.Rejected<CaseEvent> no -> no;
      case Decision.Accepted<CaseEvent> yes -> {
        var definition = procedures.current(submit.procedure()).orElseThrow();
        var submitted = (ProceedingEvent.ApplicationSubmitted) yes.events().getFirst();
        var opened = Evolution.opened(submitted, yes.header().authority());
        var act =
            periods.begun(
                new Act(yes.events(), null, List.of(), yes.legalBasis()), opened, definition);
        var domain = domains.of(definition);
        if (domain != null) {
          act = domain.common(submit, act, opened.own(domain.initial()), definition, moment);
        }
        if (act.impossible() != null) {
          yield Decision.reject(act.impossible());
        }
        if (!act.broken().isEmpty() && !moment.actor().imports()) {
          yield Decision.reject(act.broken().getFirst());
        }
        var deviations = new ArrayList<>(yes.deviations());
        act.broken().forEach(b -> deviations.add(b.rule()));
        yield new Decision.Accepted<>(yes.header(), act.events(), act.legalBasis(), deviations);
      }
    };
  }

  private Decision<CaseEvent> decide(
      CaseCommand command, Proceeding state, ProcedureDefinition definition, Moment moment) {
    var domain = domains.of(definition);
    var denied =
        switch (command) {
          case ExpireDeadline _ -> Rights.clockOnly(moment);
          case FileNotice _, LinkCase _, SystemCommand _ -> Rights.systemOnly(moment);
          default -> Rights.missing(command, state, definition, domains, deputies, moment);
        };
    if (denied != null) {
      return Decision.reject(denied);
    }
    var barred =
        domain == null
            ? Optional.<Refused>empty()
            : domain.barred(command, state, definition, moment);
    if (barred.isPresent() && !moment.actor().imports()) {
      return Decision.reject(barred.get());
    }
    var name = CommandNames.of(command);
    if (moment.seenVersion() == null
        && !moment.actor().imports()
        && decides(command, definition, domain)) {
      return Decision.reject(
          new Rejection.VersionRequired(
              name + " decides on the case: send the version you have seen as If-Match"));
    }
    var act = entitled(command, state, definition, domain, moment);
    if (act.impossible() != null) {
      return Decision.reject(act.impossible());
    }
    var ended = command instanceof SystemCommand ? null : ended(name, state, domain);
    var broken = ended == null && !act.broken().isEmpty() ? act.broken().getFirst() : ended;
    if (broken != null && !moment.actor().imports()) {
      return Decision.reject(broken);
    }
    var deviations = new ArrayList<String>();
    barred.ifPresent(b -> deviations.add(b.rule()));
    if (ended != null) {
      deviations.add(ended.rule());
    }
    act.broken().forEach(b -> deviations.add(b.rule()));
    return new Decision.Accepted<>(header(state), act.events(), act.legalBasis(), deviations);
  }

  /**
   * A deputy does what both could, the one who acts and the one who is absent; only a conflict of
   * interest of the latter is what a deputy is there for.
   */
  private Act entitled(
      CaseCommand command,
      Proceeding state,
      ProcedureDefinition definition,
      @Nullable Domain domain,
      Moment moment) {
    var own = act(command, state, definition, domain, moment);
    var act = binding(command, definition, domain) ? Conflicts.barred(own, state, moment) : own;
    var standsIn =
        internal(command)
            ? Optional.<Deputy>empty()
            : Rights.standingIn(command, definition, domains, deputies, moment);
    return standsIn
        .map(d -> {
          var theirs = act(command, state, definition, domain, moment.inThePlaceOf(d.absent()));
          return act.andBroken(theirs.despite(Conflicts.RULE))
              .and(
                  new ActedAsDeputy(
                      command.caseId(),
                      d.deputy(),
                      d.absent(),
                      d.role(),
                      CommandNames.of(command),
                      d.from(),
                      d.to()));
        })
        .orElse(act);
  }

  private static boolean internal(CaseCommand command) {
    return command instanceof SystemCommand
        || CommonCommands.INTERNAL.contains(command.getClass())
            && !(command instanceof CompleteStep);
  }

  /** What decides, and what prepares it. */
  private static boolean binding(
      CaseCommand command, ProcedureDefinition definition, @Nullable Domain domain) {
    return decides(command, definition, domain)
        || command instanceof ProceedingCommand.DraftDecision
        || command instanceof ProceedingCommand.ReturnDraft;
  }

  private static Header header(Proceeding state) {
    var opened = state.opened();
    return new Header(opened.authority(), opened.procedure(), state.definitionVersion());
  }

  private Act act(
      CaseCommand command,
      Proceeding state,
      ProcedureDefinition definition,
      @Nullable Domain domain,
      Moment moment) {
    return switch (command) {
      case CompleteStep step -> Steps.complete(step, state, definition, moment);
      case ProceedingCommand c -> {
        var act = periods.begun(common.of(c, state, definition, moment), state, definition);
        yield domain == null ? act : domain.common(c, act, state, definition, moment);
      }
      default ->
          Objects.requireNonNull(domain, "no domain decides " + command.getClass())
              .act(command, state, definition, moment);
    };
  }

  private static @Nullable Refused ended(
      String command, Proceeding state, @Nullable Domain domain) {
    return state.end() == null
            || EVEN_WHEN_ENDED.contains(command)
            || domain != null && domain.evenWhenEnded().contains(command)
        ? null
        : new Refused(
            "case-ended",
            "the case is %s; reopen it first"
                .formatted(state.end().name().toLowerCase(Locale.ROOT)));
  }

  private static boolean decides(
      CaseCommand command, ProcedureDefinition definition, @Nullable Domain domain) {
    return switch (command) {
      case ProceedingCommand.SignDecision _ -> true;
      case CompleteStep step -> definition.step(step.step()).map(Step::decision).orElse(false);
      case ProceedingCommand _ -> false;
      default -> domain != null && domain.decides(command);
    };
  }

  private ProcedureDefinition definition(Proceeding state) {
    var procedure = state.opened().procedure();
    return procedures
        .find(procedure, state.definitionVersion())
        .orElseThrow(() ->
            new IllegalStateException(
                "the case follows %s version %d, which is not installed"
                    .formatted(procedure, state.definitionVersion())));
  }

  @Override
  public CaseState evolve(CaseState state, CaseEvent event, Envelope envelope) {
    var before = (Proceeding) state;
    var after = event instanceof ProceedingEvent e ? Evolution.of(before, e, envelope) : before;
    var domain = domains.of(definition(after));
    return domain == null
        ? after
        : after.own(
            domain.evolve(
                before.own() == null ? before.own(domain.initial()) : before,
                after,
                event,
                envelope));
  }
}
