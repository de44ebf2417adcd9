package aktenlauf.command.buildinglaw;

import static aktenlauf.command.buildinglaw.Shipped.CASE;

import aktenlauf.shared.buildinglaw.BuildingLawCommand.*;
import aktenlauf.shared.buildinglaw.Neighbour;
import aktenlauf.shared.proceeding.DemandedDocument;
import aktenlauf.shared.proceeding.ProceedingCommand.*;
import aktenlauf.shared.proceeding.SuppliedDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Commands in a few words. */
final class Acts {
  static final String SIMPLIFIED = "building-permit-simplified";
  static final String FULL = "building-permit-full";
  static final String EXEMPTION = "building-exemption";

  private Acts() {}

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  static ConfirmCompleteness confirm(String day) {
    return new ConfirmCompleteness(CASE, day(day));
  }

  static CorrectConfirmedReceiptDate correct(String day) {
    return new CorrectConfirmedReceiptDate(CASE, day(day), "it came earlier");
  }

  static DemandCorrection demand(String until, boolean warning, String... documents) {
    return new DemandCorrection(
        CASE,
        day(until),
        List.of(documents).stream().map(DemandedDocument::new).toList(),
        documents.length == 0 ? List.of("the distances are missing") : null,
        warning);
  }

  static SupplyDocuments supply(String document) {
    return new SupplyDocuments(
        CASE, List.of(new SuppliedDocument(document, null, "0".repeat(64), day("2026-01-02"))));
  }

  static RequestOpinion ask(String kind, String on) {
    return new RequestOpinion(CASE, "Branddirektion", kind, null, day(on));
  }

  static RecordOpinion opinion(String ref, String result, String on, boolean relevant) {
    return new RecordOpinion(CASE, ref, result, null, relevant, day(on));
  }

  static RequestMunicipalConsent askGemeinde(String basis, String on) {
    return new RequestMunicipalConsent(CASE, basis, day(on));
  }

  static RecordMunicipalConsent gemeinde(String result, String on) {
    return new RecordMunicipalConsent(CASE, result, null, day(on));
  }

  static NotifyNeighbours tell(int from, int to, boolean publicNotice, String on) {
    return new NotifyNeighbours(CASE, neighbours(from, to), publicNotice, day(on));
  }

  static List<Neighbour> neighbours(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(n -> new Neighbour("neighbour-" + n, "Karla Beispiel", null))
        .toList();
  }

  static ExtendDecisionPeriod extend(String to, String reason) {
    return new ExtendDecisionPeriod(CASE, day(to), reason, "an opinion is missing");
  }

  static DraftDecision draft(String result) {
    return new DraftDecision(CASE, result, "text", List.of("Keep to the plan."));
  }

  static GrantPermit grant() {
    return new GrantPermit(CASE, null);
  }

  static RefusePermit refuse() {
    return new RefusePermit(CASE, "it does not fit in");
  }

  static NotifyDecision notice(String channel, String on) {
    return new NotifyDecision(CASE, channel, day(on));
  }

  static ServeNeighbour serve(String ref, String channel, String on) {
    return serve(ref, channel, on, null);
  }

  static ServeNeighbour serve(String ref, String channel, String on, @Nullable String instruction) {
    return new ServeNeighbour(CASE, ref, channel, day(on), instruction);
  }

  static FileObjection objectionOf(String neighbour, String on) {
    return new FileObjection(CASE, "too near", day(on), "neighbour", neighbour);
  }

  static RecordObjectionOutcome outcome(String how, String on) {
    return outcome("objection-1", how, on, null);
  }

  static RecordObjectionOutcome outcome(
      String ref, String how, String on, @Nullable String effect) {
    return new RecordObjectionOutcome(CASE, ref, how, day(on), "so it is", effect, null);
  }

  static WithdrawPermit withdraw(String basis) {
    return withdraw(basis, new WithoutHearing("imminent-danger", "it may fall"));
  }

  static WithdrawPermit withdraw(String basis, @Nullable WithoutHearing without) {
    return new WithdrawPermit(CASE, basis, "it was unlawful", null, without);
  }

  static ExtendPermit extendPermit(String until, String appliedOn) {
    return new ExtendPermit(CASE, day(until), day(appliedOn));
  }

  static NotifyStart start(String on) {
    return new NotifyStart(CASE, day(on));
  }

  static SuspendProceedings suspend(String basis) {
    return new SuspendProceedings(CASE, basis, "the plan is being made");
  }
}
