package aktenlauf.query.vehicles;

import static aktenlauf.query.kernel.Filter.eq;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.query.kernel.Page;
import aktenlauf.query.testing.History;
import aktenlauf.query.testing.MemoryReads;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.FileNumber;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineStarted;
import aktenlauf.shared.proceeding.ProceedingEvent.StateEntered;
import aktenlauf.shared.vehicle.VehicleEvent.*;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What clerks and auditors ask of the registration of vehicles, one request for each question. */
class VehicleListsTest {
  private static final VehiclesProjection PROJECTION = new VehiclesProjection();
  private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
  private static final String RESERVATION = "fzv-26-review-reservation";

  private static History applied(int n) {
    var history = History.of(n).on(DAY);
    return history
        .submitted(
            new ApplicationSubmitted(
                history.id(),
                FileNumber.of("KFZ", 2026, n),
                "vehicle-transfer-keep-plate",
                1,
                "portal",
                DAY,
                "received",
                "vehicle-registration",
                null,
                null,
                null,
                Map.of(),
                null,
                null,
                null))
        .system(id -> new StateEntered(id, "payment-due", "applicant"));
  }

  private static History decided(int n) {
    return applied(n)
        .system(id -> new FeesPaid(id, List.of("221.8"), "10.40", "GebOSt 2026-04-29", "T" + n))
        .system(id -> new AutomatedDecisionIssued(id, "fzv-2026-04", Instant.EPOCH))
        .system(id ->
            new DeadlineStarted(
                id,
                RESERVATION,
                RESERVATION,
                DAY,
                DAY.plusDays(29 + n),
                DAY.plusDays(29 + n),
                DAY.plusDays(29),
                "final",
                "KFZ",
                "vehicle-registration",
                List.of()));
  }

  private static VehicleFilter filter(@Nullable String state) {
    return new VehicleFilter(null, null, state, null, null, null);
  }

  private static List<String> ids(Page<VehicleRow> page) {
    return page.items().stream().map(VehicleRow::id).toList();
  }

  private static List<String> ids(History... histories) {
    return List.of(histories).stream().map(h -> h.id().value()).toList();
  }

  private static VehicleQueries over(MemoryReads reads, History... histories) {
    for (var history : histories) {
      reads.project(PROJECTION, history.events());
    }
    return new VehicleQueries(reads, PROJECTION, 0.25);
  }

  /** Clerks, question 12. */
  @Test
  void whichDecisionsNeedTheRandomReviewBeforeTheirMonthEnds() {
    try (var reads = new MemoryReads()) {
      var later = decided(2).system(id -> new DecisionSampledForReview(id, "auto"));
      var sooner = decided(1).system(id -> new DecisionSampledForReview(id, "auto"));
      var unsampled = decided(3);
      var done =
          decided(4)
              .system(id -> new DecisionSampledForReview(id, "auto"))
              .clerk(id -> new ReviewCompleted(id, "confirmed"));
      var missed =
          decided(5)
              .system(id -> new DecisionSampledForReview(id, "auto"))
              .system(id -> new ReviewReservationEnded(id, DAY.plusDays(34)));
      var queries = over(reads, later, sooner, unsampled, done, missed);

      assertThat(ids(queries.reviews(filter(null), Access.ALL))).isEqualTo(ids(sooner, later));
      var soon = new VehicleFilter(null, null, null, DAY.plusDays(31).toString(), null, null);
      assertThat(ids(queries.reviews(soon, Access.ALL))).isEqualTo(ids(sooner));
      assertThat(ids(queries.reviews(filter("missed"), Access.ALL))).isEqualTo(ids(missed));
      assertThat(ids(queries.reviews(filter("all"), Access.ALL))).hasSize(5);
      var nobody = new Access(Set.of("taxes"), Set.of("*"), Set.of("*"));
      assertThat(queries.reviews(filter("all"), nobody).items()).isEmpty();
    }
  }

  /** Clerks, question 13. */
  @Test
  void whichInsurersNoticesWithoutNewCoverAreUnprocessed() {
    var at = Instant.parse("2026-03-12T09:00:00Z");
    try (var reads = new MemoryReads()) {
      var second = decided(1).system(id -> terminated(id, at.plusSeconds(60), false));
      var first = decided(2).system(id -> terminated(id, at, false));
      var ignored = decided(3).system(id -> terminated(id, at, true));
      var covered =
          decided(4)
              .system(id -> terminated(id, at, false))
              .system(id -> new InsuranceConfirmed(id, at.plusSeconds(1), "B"));
      var olderCover =
          decided(5)
              .system(id -> terminated(id, at.plusSeconds(90), false))
              .system(id -> new InsuranceConfirmed(id, at, "B"));
      var demanded =
          decided(6)
              .system(id -> terminated(id, at, false))
              .clerk(id -> new ComplianceDemanded(id, DAY.plusDays(9)));
      var out =
          decided(7)
              .system(id -> terminated(id, at, false))
              .clerk(id -> new ForcedDeregistrationOrdered(id, DAY));
      var queries = over(reads, second, first, ignored, covered, olderCover, demanded, out);

      assertThat(ids(queries.notices(filter(null), Access.ALL)))
          .isEqualTo(ids(first, second, olderCover));
      assertThat(ids(queries.notices(filter("demanded"), Access.ALL))).isEqualTo(ids(demanded));
      assertThat(queries.notices(filter("settled"), Access.ALL).items())
          .extracting(VehicleRow::notice)
          .containsExactlyInAnyOrder("ignored", "covered", "deregistered");
    }
  }

  private static InsuranceTerminationReceived terminated(
      aktenlauf.shared.kernel.CaseId id, Instant at, boolean ignored) {
    return new InsuranceTerminationReceived(id, at, "A", ignored);
  }

  /** Clerks, question 18. */
  @Test
  void whichPaymentsAreOpenOrMismatched() {
    try (var reads = new MemoryReads()) {
      var due = applied(1);
      var paid = decided(2);
      var other =
          applied(3)
              .on(DAY.plusDays(1))
              .system(id -> new HandedToClerk(id, List.of("payment-other-amount")));
      var away =
          applied(4)
              .on(DAY.plusDays(2))
              .system(id -> new HandedToClerk(id, List.of("payment-not-performed")));
      var back = decided(5).system(id -> new RefundOrdered(id, "10.40", "T5"));
      var lapsed = applied(6).applicant(id -> new DialogueAborted(id, "left"));
      var queries = over(reads, due, paid, other, away, back, lapsed);

      assertThat(queries.payments(filter(null), Access.ALL).items())
          .extracting(VehicleRow::payment)
          .containsExactly("due", "mismatched", "not-performed");
      assertThat(queries.payments(filter("paid"), Access.ALL).items())
          .singleElement()
          .satisfies(r -> {
            assertThat(r.amount()).isEqualTo("10.40");
            assertThat(r.tariff()).isEqualTo("GebOSt 2026-04-29");
          });
      assertThat(ids(queries.payments(filter("refund-ordered"), Access.ALL))).isEqualTo(ids(back));
      assertThat(queries.payments(filter("all"), Access.ALL).items()).hasSize(6);
    }
  }

  /** Auditors, question 9. */
  @Test
  void whichDecisionsWereSampledAndWhetherTheManualShareWasKept() {
    try (var reads = new MemoryReads()) {
      var queries =
          over(
              reads,
              decided(1).system(id -> new DecisionSampledForReview(id, "auto")),
              decided(2)
                  .clerk(id -> new DecisionSampledForReview(id, "manual"))
                  .clerk(id -> new ReviewCompleted(id, "to-amend")),
              decided(3),
              decided(4),
              applied(5));
      var all = queries.decided(DAY, DAY, Access.ALL);
      assertThat(queries.sampling(all)).isEqualTo(new Sampling(4, 1, 1, 1, 0));
      assertThat(queries.sampled(all, filter(null)).items())
          .extracting(VehicleRow::selection, VehicleRow::reviewResult)
          .containsExactly(
              org.assertj.core.groups.Tuple.tuple("auto", null),
              org.assertj.core.groups.Tuple.tuple("manual", "to-amend"));
      assertThat(queries.sampling(queries.decided(DAY.plusDays(1), DAY.plusDays(9), Access.ALL)))
          .isEqualTo(new Sampling(0, 0, 0, 0, 0));
    }
  }

  @Test
  void pagesVisitEveryRowOnceAndTheDocumentIsTheSameHoweverItIsStored() {
    try (var reads = new MemoryReads()) {
      for (int n = 1; n <= 7; n++) {
        var history = decided(n).system(id -> terminated(id, Instant.EPOCH, false));
        reads.project(PROJECTION, history.events());
        assertThat(reads.collection(PROJECTION).find(eq("_id", history.id().value())).first())
            .isEqualTo(MemoryReads.applied(PROJECTION, history.events()));
      }
      var queries = new VehicleQueries(reads, PROJECTION, 0);
      var seen = new ArrayList<String>();
      String cursor = null;
      do {
        var page =
            queries.notices(new VehicleFilter(null, null, null, null, "2", cursor), Access.ALL);
        seen.addAll(ids(page));
        cursor = page.nextCursor();
      } while (cursor != null);
      assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }
  }
}
