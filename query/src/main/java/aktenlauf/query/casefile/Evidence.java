package aktenlauf.query.casefile;

import aktenlauf.shared.notices.RemedyInstruction;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
}
