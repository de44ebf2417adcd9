package aktenlauf.query.kernel;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * An event that a read model could not take, or one that waits behind such an event of the same
 * document.
 *
 * @param model collection of the read model's generation
 * @param document id of the document that the event belongs to
 * @param position place of the event in the log
 * @param type stored name of the event
 * @param error what went wrong; null where the event only waits its turn
 */
public record DeadLetter(
    @BsonId String id,
    String model,
    String document,
    String caseId,
    long position,
    String type,
    @Nullable String error) {

  static DeadLetter of(
      String model,
      String document,
      aktenlauf.shared.kernel.Recorded event,
      @Nullable String error) {
    return new DeadLetter(
        "%s/%s/%d".formatted(model, document, event.position()),
        model,
        document,
        event.caseId().value(),
        event.position(),
        event.type(),
        error);
  }
}
