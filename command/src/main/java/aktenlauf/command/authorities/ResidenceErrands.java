package aktenlauf.command.authorities;

import aktenlauf.command.authorities.OtherAuthority.Away;
import aktenlauf.command.authorities.OtherAuthority.NotPerformable;
import aktenlauf.command.errands.Entry;
import aktenlauf.command.errands.Errand;
import aktenlauf.command.errands.Errands;
import aktenlauf.command.errands.Outcome;
import aktenlauf.command.errands.SystemOrders;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingCommand.AddNote;
import aktenlauf.shared.residence.PrefilledPerson;
import aktenlauf.shared.residence.ResidenceCommand.EvaluateBackNotification;
import aktenlauf.shared.residence.ResidenceCommand.PassOnInformationBlock;
import aktenlauf.shared.residence.ResidenceCommand.RequestPrefill;
import aktenlauf.shared.residence.ResidenceCommand.SendBackNotification;
import aktenlauf.shared.residence.ResidenceEvent.BackNotificationEvaluated;
import aktenlauf.shared.residence.ResidenceEvent.BackNotificationSent;
import aktenlauf.shared.residence.ResidenceEvent.BackNotificationUnanswered;
import aktenlauf.shared.residence.ResidenceEvent.InformationBlockPassedOn;
import aktenlauf.shared.residence.ResidenceEvent.PrefillReceived;
import aktenlauf.shared.residence.ResidenceEvent.PrefillUnanswered;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Asks and tells other registration authorities, and records in the case what came of it. First
 * outside, then in the case: after a crash in between, the message goes out again under the same
 * id, and is one and the same.
 */
public final class ResidenceErrands implements Errands {
  private final OtherAuthority authority;
  private final Predicate<String> ours;
  private final Entry entry;
  private final Duration patience;
  private final Duration untilUnanswered;

  /**
   * @param ours whether a city is this municipality
   * @param clock the system's time, at which is recorded
   * @param patience how long the case waits for data of the former dwelling before the notice has
   *     to be enough
   * @param untilUnanswered how long an evaluation is asked for; at least until its deadline passed
   */
  public ResidenceErrands(
      OtherAuthority authority,
      Predicate<String> ours,
      Entry.Issue commands,
      Clock clock,
      Duration patience,
      Duration untilUnanswered) {
    this.ours = ours;
    this.authority = authority;
    this.entry = new Entry("other-authorities", commands, clock);
    this.patience = patience;
    this.untilUnanswered = untilUnanswered;
  }

  @Override
  public Set<Class<?>> occasions() {
    return Calls.OCCASIONS;
  }

  @Override
  public List<Errand> calledFor(Recorded cause, List<Recorded> history) {
    return Calls.of(cause, history, ours);
  }

  @Override
  public boolean knows(Errand errand) {
    return Calls.KINDS.contains(errand.kind());
  }

  @Override
  public Outcome run(Errand errand, List<Recorded> history, Duration waiting) {
    var c = MoveCase.of(history, ours).orElse(null);
    // Nothing can be said of persons who are erased.
    if (c == null || c.persons().isEmpty()) {
      return new Outcome.Done();
    }
    var here =
        history.stream()
            .filter(r -> r.version() == errand.cause())
            .map(r -> r.envelope().authority())
            .findFirst()
            .orElse(null);
    if (here == null) {
      return new Outcome.Done();
    }
    try {
      return switch (errand.kind()) {
        case Calls.PREFILL -> prefill(errand, c, here, waiting);
        case Calls.BACK_NOTIFICATION -> backNotify(errand, c, here);
        case Calls.EVALUATION -> evaluate(errand, c, waiting);
        case Calls.BLOCK -> passOn(errand, c, here);
        default -> throw new IllegalArgumentException("no errand is called " + errand.kind());
      };
    } catch (Away away) {
      return new Outcome.Later(String.valueOf(away.getMessage()));
    } catch (NotPerformable cannot) {
      return handOver(errand, c, String.valueOf(cannot.getMessage()));
    }
  }

  /** Without an answer the notice is enough (§ 23 Abs. 1 BMG): the clerk goes on without it. */
  private Outcome prefill(Errand errand, MoveCase c, String here, Duration waiting) {
    if (c.all(PrefillReceived.class).findAny().isPresent()
        || c.all(PrefillUnanswered.class).findAny().isPresent()
        || c.entered()
        || c.ended()) {
      return new Outcome.Done();
    }
    var from = errand.recipient();
    try {
      var answer = authority.prefill(from, Message.prefill(c, here), errand.id());
      return record(
          errand,
          c,
          new RequestPrefill(
              errand.caseId(), from, true, asked(answer.persons(), c), answer.fieldsWithheld()));
    } catch (Away away) {
      if (waiting.compareTo(patience) < 0) {
        throw away;
      }
    } catch (NotPerformable cannot) {
      // Told below as no answer.
    }
    return record(errand, c, new RequestPrefill(errand.caseId(), from, false, null, null));
  }

  /** Others than those who were asked for are none of this case's business. */
  private static List<PrefilledPerson> asked(List<PrefilledPerson> told, MoveCase c) {
    var refs = c.refs();
    return told.stream().filter(p -> refs.contains(p.ref())).toList();
  }

  /** What a clerk sent by hand in the meantime is not sent again. */
  private Outcome backNotify(Errand errand, MoveCase c, String here) {
    var to = errand.recipient();
    if (c.all(BackNotificationSent.class).anyMatch(e -> e.toAuthority().equals(to))) {
      return new Outcome.Done();
    }
    authority.backNotify(to, Message.backNotification(c, here), errand.id());
    return record(errand, c, new SendBackNotification(errand.caseId(), to));
  }

  /**
   * Each time a question of its own: its answer may be another one. In the end the case shows it as
   * unanswered, and it is for a clerk to ask.
   */
  private Outcome evaluate(Errand errand, MoveCase c, Duration waiting) {
    var from = errand.recipient();
    if (c.ended()
        || c.all(BackNotificationEvaluated.class).anyMatch(e -> e.fromAuthority().equals(from))
        || waiting.compareTo(untilUnanswered) >= 0 && unanswered(c, from)) {
      return new Outcome.Done();
    }
    var evaluation =
        authority.evaluation(
            from, errand.caseId().value(), "%s-%d".formatted(errand.id(), waiting.toMillis()));
    return evaluation.ready()
        ? record(
            errand,
            c,
            new EvaluateBackNotification(errand.caseId(), from, evaluation.differences()))
        : new Outcome.Later("not evaluated yet");
  }

  private static boolean unanswered(MoveCase c, String from) {
    return c.all(BackNotificationUnanswered.class)
        .anyMatch(e -> e.fromAuthority() == null || e.fromAuthority().equals(from));
  }

  /** Each block, each extension and each end is told by itself. */
  private Outcome passOn(Errand errand, MoveCase c, String here) {
    var to = errand.recipient();
    var block = Block.of(c.history(), errand.cause()).orElse(null);
    if (block == null || told(errand, block, c)) {
      return new Outcome.Done();
    }
    authority.passOnBlock(to, Message.block(c, block, here), errand.id());
    return record(
        errand, c, new PassOnInformationBlock(errand.caseId(), to, block.name(), block.until()));
  }

  /** By this errand, or by a clerk by hand in the meantime. */
  private static boolean told(Errand errand, Block block, MoveCase c) {
    return c.history().stream()
        .filter(r -> r.version() > errand.cause())
        .anyMatch(r ->
            r.event() instanceof InformationBlockPassedOn p
                && (r.envelope().commandId().equals(errand.id())
                    || byHand(r)
                        && p.toAuthority().equals(errand.recipient())
                        && block.name().equals(p.block())
                        && block.until().equals(p.until())));
  }

  private static boolean byHand(Recorded r) {
    return !r.envelope().actor().role().equals(SystemOrders.ROLE);
  }

  private Outcome record(Errand errand, MoveCase c, CaseCommand command) {
    var outcome = entry.record(command, errand.id());
    // A rule may say yes later, but not to a case that is over.
    return c.ended() ? new Outcome.Done() : outcome;
  }

  /**
   * The clerk reads once that a person has to do it; it is tried on, since the other side may be
   * mended, and done as soon as the case shows that somebody did it.
   */
  private Outcome handOver(Errand errand, MoveCase c, String why) {
    var note =
        new AddNote(
            errand.caseId(),
            "%s an %s ist maschinell nicht möglich (%s). Bitte auf anderem Weg erledigen."
                .formatted(title(errand.kind()), errand.recipient(), why));
    entry.record(note, errand.id() + "-note");
    return c.ended() ? new Outcome.Done() : new Outcome.Later(why);
  }

  private static String title(String kind) {
    return switch (kind) {
      case Calls.BACK_NOTIFICATION -> "Die Rückmeldung";
      case Calls.EVALUATION -> "Die Abfrage der Auswertung";
      default -> "Die Weitergabe der Auskunftssperre";
    };
  }
}
