package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.DomainState;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What building law keeps of a case.
 *
 * @param citizen whose case it is, as the portal names the person
 * @param determined the procedure that applies where it is another than the declared one
 * @param resumeIn the state before the suspension
 */
record BuildingCase(
    @Nullable String citizen,
    @Nullable String determined,
    Papers papers,
    Participation participation,
    Result result,
    @Nullable String resumeIn)
    implements DomainState {

  /** How it came out. */
  enum Outcome {
    OPEN,
    GRANTED,
    REFUSED,
    DEEMED_APPROVED,
    DEEMED_WITHDRAWN,
    WITHDRAWN,
    LAPSED,
    MAY_BUILD,
    PROHIBITED,
    ENTERED,
    DELETED
  }

  /** Where a request stands. */
  enum Reply {
    WAITED_FOR,
    RECEIVED,
    REFUSED,
    DEEMED_GIVEN,
    PRECLUDED
  }

  /**
   * @param kind opinion, consent, monument or redevelopment
   */
  record Opinion(String authority, String kind, Reply reply) {
    boolean consent() {
      return !kind.equals("opinion");
    }
  }

  /** The consent of the Gemeinde. */
  enum Consent {
    WAITED_FOR,
    GIVEN,
    REFUSED,
    DEEMED_GIVEN,
    REPLACED;

    boolean there() {
      return this == GIVEN || this == DEEMED_GIVEN || this == REPLACED;
    }
  }

  /**
   * Whether everything is there.
   *
   * @param confirmed the confirmed receipt date
   * @param warned whether the applicant was warned of the deemed withdrawal
   * @param missing documents that were demanded and have not come
   */
  record Papers(@Nullable LocalDate confirmed, boolean warned, Set<String> missing) {
    Papers {
      missing = Set.copyOf(missing);
    }
  }

  /**
   * Who is asked and told.
   *
   * @param opinions requests by their name in the case
   * @param consents of the Gemeinde by their basis
   * @param neighbours how the case refers to those who were told
   */
  record Participation(
      Map<String, Opinion> opinions, Map<String, Consent> consents, List<String> neighbours) {
    Participation {
      neighbours = List.copyOf(neighbours);
    }
  }

  /**
   * @param on legal day of the outcome
   * @param certified whether a deemed approval has been certified
   */
  record Result(Outcome outcome, @Nullable LocalDate on, boolean certified) {}

  static final BuildingCase NEW =
      new BuildingCase(
          null,
          null,
          new Papers(null, false, Set.of()),
          new Participation(Map.of(), Map.of(), List.of()),
          new Result(Outcome.OPEN, null, false),
          null);

  @Nullable LocalDate confirmed() {
    return papers.confirmed();
  }

  Map<String, Opinion> opinions() {
    return participation.opinions();
  }

  Map<String, Consent> consents() {
    return participation.consents();
  }

  Outcome outcome() {
    return result.outcome();
  }

  boolean open() {
    return outcome() == Outcome.OPEN;
  }

  /** Whether there is a permission that can be used. */
  boolean permitted() {
    return outcome() == Outcome.GRANTED
        || outcome() == Outcome.DEEMED_APPROVED
        || outcome() == Outcome.MAY_BUILD;
  }

  boolean asksNobody() {
    return opinions().values().stream().noneMatch(o -> o.reply() == Reply.WAITED_FOR)
        && !consents().containsValue(Consent.WAITED_FOR);
  }

  BuildingCase of(@Nullable String sub) {
    return new BuildingCase(sub, determined, papers, participation, result, resumeIn);
  }

  BuildingCase determined(String procedure) {
    return new BuildingCase(citizen, procedure, papers, participation, result, resumeIn);
  }

  BuildingCase with(Papers now) {
    return new BuildingCase(citizen, determined, now, participation, result, resumeIn);
  }

  BuildingCase confirmed(LocalDate on) {
    return with(new Papers(on, papers.warned(), papers.missing()));
  }

  BuildingCase missing(boolean warning, Set<String> documents) {
    return with(new Papers(papers.confirmed(), warning, documents));
  }

  BuildingCase with(String ref, Opinion opinion) {
    return with(
        new Participation(put(opinions(), ref, opinion), consents(), participation.neighbours()));
  }

  BuildingCase reply(String ref, Reply reply) {
    var o = opinions().get(ref);
    if (o == null) {
      throw new IllegalStateException("there is no request " + ref);
    }
    return with(ref, new Opinion(o.authority(), o.kind(), reply));
  }

  BuildingCase with(String basis, Consent consent) {
    return with(
        new Participation(opinions(), put(consents(), basis, consent), participation.neighbours()));
  }

  BuildingCase told(List<String> refs) {
    return with(new Participation(opinions(), consents(), refs));
  }

  private BuildingCase with(Participation now) {
    return new BuildingCase(citizen, determined, papers, now, result, resumeIn);
  }

  BuildingCase came(Outcome how, @Nullable LocalDate on) {
    return with(new Result(how, on, result.certified()));
  }

  BuildingCase withCertificate() {
    return with(new Result(result.outcome(), result.on(), true));
  }

  private BuildingCase with(Result now) {
    return new BuildingCase(citizen, determined, papers, participation, now, resumeIn);
  }

  BuildingCase resumesIn(@Nullable String state) {
    return new BuildingCase(citizen, determined, papers, participation, result, state);
  }

  private static <V> Map<String, V> put(Map<String, V> map, String key, V value) {
    var all = new LinkedHashMap<>(map);
    all.put(key, value);
    return all;
  }
}
