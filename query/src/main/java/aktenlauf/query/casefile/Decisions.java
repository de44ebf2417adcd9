package aktenlauf.query.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drafts, the decision, and what was said against it. */
public record Decisions(
    List<Draft> drafts, @Nullable Decision decision, List<Objection> objections) {
  public Decisions {
    drafts = List.copyOf(drafts);
    objections = List.copyOf(objections);
  }

  Decisions drafts(List<Draft> now) {
    return new Decisions(now, decision, objections);
  }

  Decisions decision(Decision now) {
    return new Decisions(drafts, now, objections);
  }

  Decisions objections(List<Objection> now) {
    return new Decisions(drafts, decision, now);
  }

  /**
   * A draft.
   *
   * @param state drafted, returned or signed
   * @param remarks why it was returned
   */
  public record Draft(
      String result,
      @Nullable String text,
      List<String> conditions,
      String by,
      LocalDate on,
      String state,
      @Nullable String remarks) {
    public Draft {
      conditions = List.copyOf(conditions);
    }

    Draft now(String next, @Nullable String why) {
      return new Draft(result, text, conditions, by, on, next, why);
    }
  }

  /**
   * A signed decision.
   *
   * @param on day of posting or provision; null until it is notified
   * @param signedFor who was absent, where a deputy signed
   * @param instruction on remedies: missing or wrong; null where it is correct
   */
  public record Decision(
      String result,
      @Nullable String signedBy,
      @Nullable LocalDate signedOn,
      @Nullable String channel,
      @Nullable LocalDate on,
      @Nullable String signedFor,
      @Nullable String instruction) {
    Decision signedFor(String absent) {
      return new Decision(result, signedBy, signedOn, channel, on, absent, instruction);
    }

    Decision lacking(String how) {
      return new Decision(result, signedBy, signedOn, channel, on, signedFor, how);
    }
  }

  /** An objection (Widerspruch, § 70 VwGO). */
  public record Objection(LocalDate receivedOn, @Nullable String text, String by) {}
}
