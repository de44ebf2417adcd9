package aktenlauf.query.casefile;

import aktenlauf.query.kernel.ReadDocument;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.notices.RemedyInstruction;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one case. Days are legal days in Europe/Berlin; persons are named as in the
 * log.
 *
 * @param id the case's id
 * @param building what building law adds; null in other procedures
 * @param residence what the registration of residents adds; null in other procedures
 * @param addressHidden true where a transmission block is set; else null
 */
public record CaseFile(
    @BsonId String id,
    long version,
    long position,
    Opening opening,
    Standing standing,
    Evidence evidence,
    Decisions decisions,
    Remarks remarks,
    List<LedgerEntry> deadlines,
    @Nullable BuildingFile building,
    @Nullable ResidenceFile residence,
    @Nullable Boolean addressHidden)
    implements ReadDocument {

  /**
   * What does not change.
   *
   * @param applicant JSON; null once erased
   * @param application JSON; without the personal fields once erased
   */
  public record Opening(
      String fileNumber,
      @Nullable String externalReference,
      String procedure,
      String authority,
      String channel,
      LocalDate receivedOn,
      String unit,
      @Nullable LocalDate due,
      @Nullable String dueRule,
      @Nullable String applicant,
      String application) {}

  /**
   * Where the case stands.
   *
   * @param stateWaitsFor who acts next by the procedure's state: clerk, applicant or other
   * @param end null while the case is open
   */
  public record Standing(
      String state,
      int procedureVersion,
      String stateWaitsFor,
      @Nullable String assignee,
      @Nullable End end) {
    Standing assigned(@Nullable String to) {
      return new Standing(state, procedureVersion, stateWaitsFor, to, end);
    }

    Standing in(String next, int version, String waitsFor) {
      return new Standing(next, version, waitsFor, assignee, end);
    }

    Standing ended(@Nullable End how) {
      return new Standing(state, procedureVersion, stateWaitsFor, assignee, how);
    }
  }

  /**
   * How the case ended.
   *
   * @param how closed, withdrawn or forwarded
   */
  public record End(
      String how,
      LocalDate on,
      String by,
      @Nullable String outcome,
      @Nullable String toAuthority,
      @Nullable String reason) {}

  /** What the decision rests on. */
  public record Evidence(
      List<Filed> documents, List<Demand> demands, List<Hearing> hearings, List<StepDone> steps) {
    public Evidence {
      documents = List.copyOf(documents);
      demands = List.copyOf(demands);
      hearings = List.copyOf(hearings);
      steps = List.copyOf(steps);
    }

    Evidence documents(List<Filed> now) {
      return new Evidence(now, demands, hearings, steps);
    }

    Evidence demands(List<Demand> now) {
      return new Evidence(documents, now, hearings, steps);
    }

    Evidence hearings(List<Hearing> now) {
      return new Evidence(documents, demands, now, steps);
    }

    Evidence steps(List<StepDone> now) {
      return new Evidence(documents, demands, hearings, now);
    }
  }

  /**
   * A document in the file.
   *
   * @param date the document's own date
   * @param suppliedOn day on which it came in
   * @param content what was uploaded; null where the document is named by its hash only
   */
  public record Filed(
      String type,
      @Nullable String documentId,
      @Nullable String sha256,
      @Nullable LocalDate date,
      LocalDate suppliedOn,
      String by,
      @Nullable Content content) {
    Filed dated(@Nullable LocalDate day) {
      return day == null ? this : new Filed(type, documentId, sha256, day, suppliedOn, by, content);
    }
  }

  /**
   * A file.
   *
   * @param version 1 for a new document, one more for each that replaces the one before
   * @param replaces id of the version before
   * @param size in bytes
   * @param name as its sender gave it; null once erased
   * @param notice what the authority wrote; null where the file was uploaded
   */
  public record Content(
      int version,
      @Nullable String replaces,
      String mediaType,
      long size,
      @Nullable String name,
      @Nullable Notice notice) {}

  /**
   * The authority's own letter or decision.
   *
   * @param kind word of a {@link aktenlauf.shared.notices.NoticeKind}
   * @param causedBy version of the case with the event that it was written for
   * @param remedy what it says of the objection against it; null where none lies
   */
  public record Notice(
      String kind,
      String template,
      int templateVersion,
      long causedBy,
      @Nullable RemedyInstruction remedy) {}

  /**
   * A document that was demanded.
   *
   * @param state open, supplied, replaced by a later demand, or lapsed: settled without it
   */
  public record Demand(
      String type,
      LocalDate until,
      LocalDate demandedOn,
      String by,
      String state,
      @Nullable LocalDate suppliedOn) {
    boolean open() {
      return state.equals("open");
    }

    Demand ended(String how, @Nullable LocalDate on) {
      return new Demand(type, until, demandedOn, by, how, on);
    }
  }

  /**
   * A hearing and what was said to it; a statement that nobody asked for stands without the former.
   *
   * @param open whether it is waited for a statement
   */
  public record Hearing(
      @Nullable LocalDate sentOn,
      @Nullable LocalDate until,
      @Nullable String text,
      boolean open,
      @Nullable LocalDate statementOn,
      @Nullable String statement) {
    Hearing closed() {
      return new Hearing(sentOn, until, text, false, statementOn, statement);
    }

    Hearing answered(LocalDate on, @Nullable String words) {
      return new Hearing(sentOn, until, text, false, on, words);
    }
  }

  /**
   * A step of a configured procedure.
   *
   * @param body JSON; without the personal fields once erased
   */
  public record StepDone(String step, String result, LocalDate on, String by, String body) {}

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
   */
  public record Decision(
      String result,
      @Nullable String signedBy,
      @Nullable LocalDate signedOn,
      @Nullable String channel,
      @Nullable LocalDate on) {}

  /** An objection (Widerspruch, § 70 VwGO). */
  public record Objection(LocalDate receivedOn, @Nullable String text, String by) {}

  /** What was noted beside the proceedings. */
  @SuppressWarnings("ConstantValue") // the driver passes null for what an older document lacks
  public record Remarks(
      List<Note> notes, List<Hold> holds, List<Suspension> suspensions, List<Link> links) {
    public Remarks {
      links = links == null ? List.of() : List.copyOf(links);
      notes = List.copyOf(notes);
      holds = List.copyOf(holds);
      suspensions = List.copyOf(suspensions);
    }

    Remarks notes(List<Note> now) {
      return new Remarks(now, holds, suspensions, links);
    }

    Remarks holds(List<Hold> now) {
      return new Remarks(notes, now, suspensions, links);
    }

    Remarks suspensions(List<Suspension> now) {
      return new Remarks(notes, holds, now, links);
    }

    Remarks links(List<Link> now) {
      return new Remarks(notes, holds, suspensions, now);
    }
  }

  /**
   * A later case that refers to this one.
   *
   * @param relation amendment, extension, partial-permit, start-of-work or taking-into-use
   * @param on the day that it is about
   */
  public record Link(String caseId, String fileNumber, String relation, LocalDate on) {}

  /** A clerk's note. */
  public record Note(@Nullable String text, String by, LocalDate on) {}

  /** Kept from deletion; {@code liftedOn} is null while it lies on the case. */
  public record Hold(
      @Nullable String reason, String by, LocalDate placedOn, @Nullable LocalDate liftedOn) {}

  /** The proceedings stood still; {@code to} is null while they do. */
  public record Suspension(
      String basis, @Nullable String reason, String by, LocalDate from, @Nullable LocalDate to) {}

  boolean suspended() {
    var all = remarks.suspensions();
    return !all.isEmpty() && all.getLast().to() == null;
  }

  /** Who acts next: clerk, applicant or other; the applicant's turn goes first. */
  String waitingFor() {
    var hearings = evidence.hearings();
    if (evidence.demands().stream().anyMatch(Demand::open)
        || !hearings.isEmpty() && hearings.getLast().open()) {
      return "applicant";
    }
    return suspended() ? "other" : standing.stateWaitsFor();
  }

  CaseFile addressHidden(boolean now) {
    return new CaseFile(
        id,
        version,
        position,
        opening,
        standing,
        evidence,
        decisions,
        remarks,
        deadlines,
        building,
        residence,
        now ? true : null);
  }

  /** Whether a transmission block hides the holder's address from all but the unit (§ 41 StVG). */
  boolean hidesAddressFrom(Access access) {
    return Boolean.TRUE.equals(addressHidden) && !access.names(opening.unit());
  }

  CaseFile with(Standing now) {
    return new CaseFile(
        id,
        version,
        position,
        opening,
        now,
        evidence,
        decisions,
        remarks,
        deadlines,
        building,
        residence,
        addressHidden);
  }

  CaseFile with(Evidence now) {
    return new CaseFile(
        id,
        version,
        position,
        opening,
        standing,
        now,
        decisions,
        remarks,
        deadlines,
        building,
        residence,
        addressHidden);
  }

  CaseFile with(Decisions now) {
    return new CaseFile(
        id,
        version,
        position,
        opening,
        standing,
        evidence,
        now,
        remarks,
        deadlines,
        building,
        residence,
        addressHidden);
  }

  CaseFile with(Remarks now) {
    return new CaseFile(
        id,
        version,
        position,
        opening,
        standing,
        evidence,
        decisions,
        now,
        deadlines,
        building,
        residence,
        addressHidden);
  }

  CaseFile with(List<LedgerEntry> now) {
    return new CaseFile(
        id,
        version,
        position,
        opening,
        standing,
        evidence,
        decisions,
        remarks,
        now,
        building,
        residence,
        addressHidden);
  }

  CaseFile with(BuildingFile now) {
    return new CaseFile(
        id,
        version,
        position,
        opening,
        standing,
        evidence,
        decisions,
        remarks,
        deadlines,
        now,
        residence,
        addressHidden);
  }

  CaseFile with(ResidenceFile now) {
    return new CaseFile(
        id,
        version,
        position,
        opening,
        standing,
        evidence,
        decisions,
        remarks,
        deadlines,
        building,
        now,
        addressHidden);
  }

  CaseFile at(long nextVersion, long nextPosition) {
    return new CaseFile(
        id,
        nextVersion,
        nextPosition,
        opening,
        standing,
        evidence,
        decisions,
        remarks,
        deadlines,
        building,
        residence,
        addressHidden);
  }
}
