package aktenlauf.command.web;

import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.FileNumber;

/**
 * What is derived with the server's secret, or drawn at random; the only source of new identities.
 */
public interface Keys {
  /** A new case's id: UUIDv7, so that neighbours in time are neighbours in the store. */
  CaseId freshCase();

  /** The id of the case that a client's key opens: UUIDv8, the same for every repeat. */
  CaseId caseOf(String client, String idempotencyKey);

  /** A new command's id. */
  String freshCommand();

  /** The id of the command that a client sent under a key. */
  String commandOf(String client, String idempotencyKey);

  /**
   * Keyed hash of a command's name and body; equal for bodies that are equal as canonical JSON (RFC
   * 8785).
   *
   * @param json UTF-8
   */
  String hash(String command, byte[] json);

  /** First candidate for a case's file number. */
  FileNumber fileNumber(CaseId caseId, String prefix, int year);

  /** The citizen's password for the status of the case: an HMAC of its id, stored nowhere. */
  String accessCode(CaseId caseId);
}
