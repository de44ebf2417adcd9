package aktenlauf.query.vehicles;

import aktenlauf.query.kernel.ReadDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What the lists of the registration of vehicles tell of a case. Days are legal days in
 * Europe/Berlin, instants UTC, amounts euros with two decimals.
 *
 * @param id the case's id
 * @param decidedOn day of the automated decision; null where none was issued
 * @param review {@code none}, {@code unsampled}, {@code sampled}, {@code reviewed}, {@code missed}
 *     or {@code ended}: its month is over and it was not chosen
 * @param reviewUntil last day of the reservation of review; {@link #NEVER} where none runs
 * @param selection {@code auto} or {@code manual}
 * @param sampling selection and review in one, as in {@code manual/reviewed}, to be counted by
 * @param notice what became of the last insurer's notice: {@code none}, {@code ignored}, {@code
 *     unprocessed}, {@code demanded}, {@code covered} or {@code deregistered}
 * @param noticeUntil last day to prove cover, where it was demanded
 * @param payment {@code none}, {@code due}, {@code mismatched}, {@code not-performed}, {@code
 *     paid}, {@code refund-ordered} or {@code lapsed}
 * @param paymentSince day since which it stands so
 */
public record VehicleRow(
    @BsonId String id,
    long version,
    long position,
    String fileNumber,
    String procedure,
    String authority,
    String unit,
    @Nullable LocalDate decidedOn,
    @Nullable String ruleSetVersion,
    String review,
    LocalDate reviewUntil,
    @Nullable LocalDate sampledOn,
    @Nullable String selection,
    String sampling,
    @Nullable LocalDate reviewedOn,
    @Nullable String reviewResult,
    @Nullable String reviewedBy,
    String notice,
    Instant noticeReceivedAt,
    @Nullable String insurer,
    @Nullable LocalDate noticeUntil,
    String payment,
    LocalDate paymentSince,
    @Nullable String amount,
    @Nullable String reference,
    @Nullable String tariff)
    implements ReadDocument {
  static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
  static final String NONE = "none";

  static VehicleRow opened(
      String id, String fileNumber, String procedure, String authority, String unit, LocalDate on) {
    var fields = new Fields();
    fields.fileNumber = fileNumber;
    fields.procedure = procedure;
    fields.authority = authority;
    fields.unit = unit;
    fields.paymentSince = on;
    return fields.record(id, 0, 0);
  }

  VehicleRow at(long nextVersion, long nextPosition) {
    return new Fields(this).record(id, nextVersion, nextPosition);
  }

  VehicleRow change(Consumer<Fields> change) {
    var fields = new Fields(this);
    change.accept(fields);
    return fields.record(id, version, position);
  }

  /** A copy on its way to be the next row. */
  static final class Fields {
    String fileNumber = "";
    String procedure = "";
    String authority = "";
    String unit = "";
    @Nullable LocalDate decidedOn;
    @Nullable String ruleSetVersion;
    String review = NONE;
    LocalDate reviewUntil = NEVER;
    @Nullable LocalDate sampledOn;
    @Nullable String selection;
    @Nullable LocalDate reviewedOn;
    @Nullable String reviewResult;
    @Nullable String reviewedBy;
    String notice = NONE;
    Instant noticeReceivedAt = Instant.EPOCH;
    @Nullable String insurer;
    @Nullable LocalDate noticeUntil;
    String payment = NONE;
    LocalDate paymentSince = NEVER;
    @Nullable String amount;
    @Nullable String reference;
    @Nullable String tariff;

    private Fields() {}

    private Fields(VehicleRow from) {
      fileNumber = from.fileNumber;
      procedure = from.procedure;
      authority = from.authority;
      unit = from.unit;
      decidedOn = from.decidedOn;
      ruleSetVersion = from.ruleSetVersion;
      review = from.review;
      reviewUntil = from.reviewUntil;
      sampledOn = from.sampledOn;
      selection = from.selection;
      reviewedOn = from.reviewedOn;
      reviewResult = from.reviewResult;
      reviewedBy = from.reviewedBy;
      notice = from.notice;
      noticeReceivedAt = from.noticeReceivedAt;
      insurer = from.insurer;
      noticeUntil = from.noticeUntil;
      payment = from.payment;
      paymentSince = from.paymentSince;
      amount = from.amount;
      reference = from.reference;
      tariff = from.tariff;
    }

    private VehicleRow record(String id, long version, long position) {
      return new VehicleRow(
          id,
          version,
          position,
          fileNumber,
          procedure,
          authority,
          unit,
          decidedOn,
          ruleSetVersion,
          review,
          reviewUntil,
          sampledOn,
          selection,
          "%s/%s".formatted(selection, review),
          reviewedOn,
          reviewResult,
          reviewedBy,
          notice,
          noticeReceivedAt,
          insurer,
          noticeUntil,
          payment,
          paymentSince,
          amount,
          reference,
          tariff);
    }
  }
}
