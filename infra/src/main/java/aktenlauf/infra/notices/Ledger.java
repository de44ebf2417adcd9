package aktenlauf.infra.notices;

import aktenlauf.shared.kernel.CaseId;
import java.util.List;
import java.util.Optional;

/** How far notices are written, and which could not be; durable beside the event store. */
interface Ledger extends AutoCloseable {
  /**
   * An event whose notice could not be written.
   *
   * @param version of the case with the event
   */
  record LaidAside(CaseId caseId, long version, String failure) {}

  /**
   * A place in the log.
   *
   * @param type name under which the serializer stores tokens of its kind
   */
  record Place(String type, byte[] token) {}

  /** Empty before the first event was read. */
  Optional<Place> place();

  void reached(Place place);

  /** A later failure of the same takes the place of the one before. */
  void layAside(LaidAside event);

  List<LaidAside> laidAside();

  /** Nothing where it is not there. */
  void settle(CaseId caseId, long version);

  @Override
  void close();
}
