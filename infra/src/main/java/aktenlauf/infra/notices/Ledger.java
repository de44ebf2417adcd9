package aktenlauf.infra.notices;

import aktenlauf.shared.kernel.CaseId;
import java.util.List;
import java.util.Optional;

/** How far a follower has come, and what it could not do; durable beside the event store. */
public interface Ledger extends AutoCloseable {
  /**
   * An event from which follows what could not be done.
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
