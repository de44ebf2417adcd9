package aktenlauf.command.machinechecks;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The registers that answer the machine checks (Anlage 11 FZV), one for each check. */
public interface MachineCheck {
  /**
   * @param sourceRef the register's name for its answer
   * @param snapshotHash SHA-256 of what it answered, in lower-case hexadecimal
   * @param finding what the register has against it, as in {@code police-lock}; null where it says
   *     only yes or no
   */
  record Answer(
      boolean passed,
      @Nullable String sourceRef,
      @Nullable String snapshotHash,
      @Nullable String finding) {}

  /**
   * @param check as in {@code insurance}
   * @param question as {@link Question} words it; security codes for the vehicle register and the
   *     IBAN for the bank only: never to be logged
   * @param id by which the register knows a repeat
   * @throws Away where it does not answer
   * @throws NotPerformable where there is no register for the check
   */
  Answer ask(String check, Map<String, Object> question, String id);
}
