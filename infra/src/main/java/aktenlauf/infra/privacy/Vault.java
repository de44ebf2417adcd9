package aktenlauf.infra.privacy;

import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.FileNumber;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Where keys and file numbers lie; what a method returns is on disk. */
interface Vault extends AutoCloseable {
  /**
   * A key that is there.
   *
   * @param bytes null where it was destroyed; the entry stays, so that a destroyed key is told from
   *     a lost one
   */
  record Held(byte @Nullable [] bytes) {}

  /** A case's number and the key of its applicant. */
  record Opened(FileNumber number, Held key) {}

  Optional<Held> find(String keyId);

  /** The key that is there, or else {@code fresh}, which is stored. */
  Held obtain(String keyId, byte[] fresh);

  /**
   * Stores the case's number and the key in one transaction; what the case already has stays.
   *
   * @param candidate numbers to try from 0 on, until one is free
   */
  Opened open(CaseId caseId, String keyId, byte[] fresh, IntFunction<FileNumber> candidate);

  Optional<CaseId> find(FileNumber number);

  @Override
  void close();
}
