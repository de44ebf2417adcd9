package aktenlauf.infra.privacy;

import aktenlauf.command.kernel.Admission;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.FileNumber;
import aktenlauf.shared.proceeding.ProceedingCommand.SubmitApplication;
import java.util.Optional;

/**
 * Gives each case a file number of its own. Number and applicant's key are on disk before the
 * case's first event; if that never comes, both lie there unused.
 */
public final class CaseRegister implements Admission {
  /** The nth number that a case may get; the command's own number is the 0th. */
  @FunctionalInterface
  public interface Candidates {
    FileNumber candidate(CaseId caseId, String prefix, int year, int n);
  }

  private static final int MOST_TRIES = 1_000;

  private final Vault vault;
  private final CaseKeys keys;
  private final Candidates candidates;

  CaseRegister(Vault vault, CaseKeys keys, Candidates candidates) {
    this.vault = vault;
    this.keys = keys;
    this.candidates = candidates;
  }

  @Override
  public CaseCommand admit(CaseCommand command) {
    if (!(command instanceof SubmitApplication submitted)) {
      return command;
    }
    var keyId = submitted.caseId() + "/applicant";
    var opened = vault.open(submitted.caseId(), keyId, keys.fresh(), n -> number(submitted, n));
    keys.remember(keyId, opened.key());
    return opened.number().equals(submitted.fileNumber())
        ? command
        : submitted.withFileNumber(opened.number());
  }

  private FileNumber number(SubmitApplication submitted, int n) {
    if (n == MOST_TRIES) {
      throw new IllegalStateException(
          "no free file number for case %s after %d".formatted(submitted.caseId(), n));
    }
    var wanted = submitted.fileNumber();
    var parts = wanted.value().split("-", -1);
    return n == 0
        ? wanted
        : candidates.candidate(submitted.caseId(), parts[0], Integer.parseInt(parts[1]), n);
  }

  /**
   * The case that has the number. Remembering those asked for last would tell a hidden case from an
   * unknown number by the time that the answer takes.
   */
  public Optional<CaseId> find(FileNumber number) {
    return vault.find(number);
  }
}
