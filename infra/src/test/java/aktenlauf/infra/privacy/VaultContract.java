package aktenlauf.infra.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.FileNumber;
import aktenlauf.shared.proceeding.ProceedingCommand.ClaimCase;
import aktenlauf.shared.proceeding.ProceedingCommand.SubmitApplication;
import com.fasterxml.uuid.Generators;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Keys and file numbers, wherever they lie. */
abstract class VaultContract {
  abstract Vault vault();

  /** As after a new start: nothing remembered but what is stored. */
  private CaseKeys keys() {
    return new CaseKeys(vault(), 10);
  }

  private CaseRegister register(CaseRegister.Candidates candidates) {
    return new CaseRegister(vault(), keys(), candidates);
  }

  private static CaseId freshCase() {
    return new CaseId(Generators.timeBasedEpochRandomGenerator().generate().toString());
  }

  private static SubmitApplication submission(CaseId caseId, FileNumber number) {
    return new SubmitApplication(
        caseId,
        number,
        "dog-tax",
        "14713000",
        "portal",
        LocalDate.of(2026, 7, 1),
        null,
        null,
        Map.of(),
        Map.of());
  }

  private static FileNumber number(CaseRegister register, CaseId caseId, FileNumber wanted) {
    return ((SubmitApplication) register.admit(submission(caseId, wanted))).fileNumber();
  }

  private static FileNumber fresh(CaseId caseId) {
    return FileNumber.of("HUN", 2026, caseId.hashCode() * 31L + caseId.value().hashCode());
  }

  @Test
  void keyIsMadeOnceAndStays() {
    var keyId = freshCase() + "/applicant";
    var made = keys().obtain(keyId);
    assertThat(made.getEncoded()).hasSize(32);
    assertThat(made.getAlgorithm()).isEqualTo("AES");
    assertThat(keys().obtain(keyId)).isEqualTo(made);
    assertThat(keys().find(keyId)).contains(made);
  }

  @Test
  void caseAndSubjectHaveKeysOfTheirOwn() {
    var caseId = freshCase();
    var keys = keys();
    assertThat(keys.obtain(caseId + "/applicant"))
        .isNotEqualTo(keys.obtain(caseId + "/neighbour"))
        .isNotEqualTo(keys.obtain(freshCase() + "/applicant"));
  }

  @Test
  void concurrentCallersGetOneKey() throws Exception {
    var keyId = freshCase() + "/applicant";
    Callable<Object> obtain = () -> keys().obtain(keyId);
    var found = new HashSet<Object>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> obtain).toList())) {
        found.add(answer.get());
      }
    }
    assertThat(found).hasSize(1);
  }

  @Test
  void lostKeyIsNotTakenForAnErasedPerson() {
    assertThatThrownBy(() -> keys().find(freshCase() + "/applicant"))
        .isInstanceOf(KeyLost.class)
        .hasMessageContaining("does not belong to this log");
  }

  abstract void destroy(String keyId);

  @Test
  void destroyedKeyStaysDestroyed() {
    var keyId = freshCase() + "/applicant";
    keys().obtain(keyId);
    destroy(keyId);
    assertThat(keys().find(keyId)).isEmpty();
    assertThatThrownBy(() -> keys().obtain(keyId)).isInstanceOf(KeyDestroyed.class);
  }

  @Test
  void admissionStoresNumberAndKeyOfTheCase() {
    var caseId = freshCase();
    var wanted = fresh(caseId);
    var register = register((c, prefix, year, n) -> FileNumber.of(prefix, year, n));
    assertThat(number(register, caseId, wanted)).isEqualTo(wanted);
    assertThat(register.find(wanted)).contains(caseId);
    assertThat(keys().find(caseId + "/applicant")).isPresent();
  }

  @Test
  void unknownNumberHasNoCase() {
    var register = register((c, prefix, year, n) -> FileNumber.of(prefix, year, n));
    assertThat(register.find(FileNumber.of("ZZZ", 1999, 1))).isEmpty();
  }

  /** The event after the key may never have been stored, and the submission comes again. */
  @Test
  void repeatedAdmissionGivesTheSameNumberAndKey() {
    var caseId = freshCase();
    var wanted = fresh(caseId);
    CaseRegister.Candidates none =
        (c, prefix, year, n) -> {
          throw new AssertionError("no other number is needed");
        };
    number(register(none), caseId, wanted);
    var key = keys().obtain(caseId + "/applicant");
    assertThat(number(register(none), caseId, wanted)).isEqualTo(wanted);
    assertThat(keys().obtain(caseId + "/applicant")).isEqualTo(key);
  }

  @Test
  void takenNumberIsNeverGivenTwice() throws Exception {
    int cases = 60;
    // 64 numbers for 60 cases: almost every one collides.
    var register =
        register((c, prefix, year, n) -> FileNumber.of(prefix, year, (c.hashCode() + n) & 63));
    Callable<FileNumber> open =
        () -> {
          var caseId = freshCase();
          var given = number(register, caseId, FileNumber.of("KOL", 2026, 7));
          assertThat(register.find(given)).contains(caseId);
          assertThat(number(register, caseId, FileNumber.of("KOL", 2026, 7))).isEqualTo(given);
          return given;
        };
    var given = new HashSet<FileNumber>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(IntStream.range(0, cases).mapToObj(i -> open).toList())) {
        given.add(answer.get());
      }
    }
    assertThat(given).hasSize(cases).allSatisfy(n -> assertThat(n.value()).startsWith("KOL-2026-"));
  }

  @Test
  void exhaustedNumbersAreSaidAndStoreNothing() {
    var only = FileNumber.of("VOL", 2026, 1);
    var register = register((c, prefix, year, n) -> only);
    number(register, freshCase(), only);
    var caseId = freshCase();
    assertThatThrownBy(() -> number(register, caseId, only))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no free file number for case " + caseId);
    assertThat(vault().find(caseId + "/applicant")).isEmpty();
  }

  @Test
  void commandsOfAnOpenCaseAreAdmittedAsTheyAre() {
    var claim = new ClaimCase(freshCase());
    var register = register((c, prefix, year, n) -> FileNumber.of(prefix, year, n));
    assertThat(register.admit(claim)).isSameAs(claim);
    assertThat(vault().find(claim.caseId() + "/applicant")).isEmpty();
  }
}
