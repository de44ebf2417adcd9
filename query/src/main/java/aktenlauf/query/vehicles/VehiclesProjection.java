package aktenlauf.query.vehicles;

import aktenlauf.query.kernel.Projection;
import aktenlauf.shared.kernel.Fact;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineRecomputed;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineStarted;
import aktenlauf.shared.proceeding.ProceedingEvent.StateEntered;
import aktenlauf.shared.vehicle.VehicleEvent;
import aktenlauf.shared.vehicle.VehicleEvent.*;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One row for each case of the registration of vehicles. */
public final class VehiclesProjection implements Projection<VehicleRow> {
  private static final String PREFIX = "vehicle-";
  private static final String RESERVATION = "fzv-26-review-reservation";
  private static final String RESERVING = "vehicle-plate-reservation";
  private static final Set<Class<?>> COMMON =
      Set.of(
          ApplicationSubmitted.class,
          StateEntered.class,
          DeadlineStarted.class,
          DeadlineRecomputed.class);

  @Override
  public String name() {
    return "vehicles";
  }

  @Override
  public int shape() {
    return 1;
  }

  @Override
  public Class<VehicleRow> document() {
    return VehicleRow.class;
  }

  @Override
  public Optional<String> documentId(Recorded recorded) {
    var concerns =
        recorded.event() instanceof VehicleEvent
            || COMMON.contains(recorded.event().getClass())
                && recorded.envelope().procedure().startsWith(PREFIX);
    return concerns ? Optional.of(recorded.caseId().value()) : Optional.empty();
  }

  @Override
  public List<Index> indexes() {
    return List.of(
        Index.on("review", "reviewUntil", "_id"),
        Index.on("notice", "noticeReceivedAt", "_id"),
        Index.on("payment", "paymentSince", "_id"),
        Index.on("decidedOn", "_id"));
  }

  @Override
  public VehicleRow apply(@Nullable VehicleRow before, Recorded recorded) {
    if (recorded.event() instanceof ApplicationSubmitted e) {
      return VehicleRow.opened(
              e.caseId().value(),
              e.fileNumber().value(),
              e.procedure(),
              recorded.envelope().authority(),
              e.unit(),
              e.receivedOn())
          .at(recorded.version(), recorded.position());
    }
    if (before == null) {
      throw new IllegalStateException(
          "%s of %s comes before the application".formatted(recorded.type(), recorded.caseId()));
    }
    return after(before, recorded.event(), recorded).at(recorded.version(), recorded.position());
  }

  private static VehicleRow after(VehicleRow row, Fact event, Recorded recorded) {
    var today = recorded.envelope().legalDate();
    return switch (event) {
      case StateEntered e when e.state().equals("payment-due") -> paying(row, "due", today);
      case DeadlineStarted e when e.rule().equals(RESERVATION) ->
          row.change(f -> f.reviewUntil = e.due());
      case DeadlineRecomputed e when e.rule().equals(RESERVATION) ->
          row.change(f -> f.reviewUntil = e.due());
      case VehicleEvent e -> after(row, e, today, recorded.envelope().person());
      default -> row;
    };
  }

  private static VehicleRow paying(VehicleRow row, String how, LocalDate since) {
    return row.change(f -> {
      f.payment = how;
      f.paymentSince = since;
    });
  }

  private static VehicleRow after(
      VehicleRow row, VehicleEvent event, LocalDate today, String person) {
    return switch (event) {
      // Elsewhere the state tells; a reservation waits for nothing.
      case FeesAssessed _ -> row.procedure().equals(RESERVING) ? paying(row, "due", today) : row;
      case FeesPaid e ->
          paying(row, "paid", today)
              .change(f -> {
                f.amount = e.amount();
                f.reference = e.reference();
                f.tariff = e.tariff();
              });
      case RefundOrdered _ -> paying(row, "refund-ordered", today);
      case DialogueAborted _ -> row.payment().equals("due") ? paying(row, "lapsed", today) : row;
      case HandedToClerk e -> handed(row, e, today);
      case AutomatedDecisionIssued e ->
          row.change(f -> {
            f.decidedOn = today;
            f.ruleSetVersion = e.ruleSetVersion();
            f.review = "unsampled";
          });
      case DecisionSampledForReview e ->
          row.change(f -> {
            f.review = "sampled";
            f.sampledOn = today;
            f.selection = e.selection();
          });
      case ReviewCompleted e ->
          row.change(f -> {
            f.review = "reviewed";
            f.reviewedOn = today;
            f.reviewResult = e.result();
            f.reviewedBy = person;
          });
      case ReviewReservationEnded _ ->
          row.change(f ->
              f.review =
                  switch (row.review()) {
                    case "unsampled" -> "ended";
                    case "sampled" -> "missed";
                    default -> row.review();
                  });
      case DecisionRevoked _ ->
          row.change(f -> f.review = row.review().equals("reviewed") ? "reviewed" : "ended");
      case InsuranceTerminationReceived e -> noticed(row, e);
      case ComplianceDemanded e ->
          row.change(f -> {
            f.notice = "demanded";
            f.noticeUntil = e.until();
          });
      case InsuranceConfirmed e -> covered(row, e);
      case ForcedDeregistrationOrdered _ -> row.change(f -> f.notice = "deregistered");
      case VehicleTakenOutOfService _ ->
          open(row) ? row.change(f -> f.notice = "deregistered") : row;
      default -> row;
    };
  }

  private static VehicleRow handed(VehicleRow row, HandedToClerk e, LocalDate today) {
    if (e.reasons().contains("payment-other-amount")) {
      return paying(row, "mismatched", today);
    }
    if (e.reasons().contains(HandedToClerk.PLATE_NOT_AVAILABLE) || e.afterDecision()) {
      return row;
    }
    return e.reasons().contains("payment-not-performed")
            || row.payment().equals("due")
            || row.payment().equals(VehicleRow.NONE)
        ? paying(row, "not-performed", today)
        : row;
  }

  private static boolean open(VehicleRow row) {
    return row.notice().equals("unprocessed") || row.notice().equals("demanded");
  }

  /** One that has no effect leaves an earlier one open. */
  private static VehicleRow noticed(VehicleRow row, InsuranceTerminationReceived e) {
    return e.ignored() && open(row)
        ? row
        : row.change(f -> {
          f.notice = e.ignored() ? "ignored" : "unprocessed";
          f.noticeReceivedAt = e.receivedAt();
          f.insurer = e.insurer();
          f.noticeUntil = null;
        });
  }

  private static VehicleRow covered(VehicleRow row, InsuranceConfirmed e) {
    return open(row) && e.receivedAt().isAfter(row.noticeReceivedAt())
        ? row.change(f -> f.notice = "covered")
        : row;
  }
}
