package aktenlauf.command.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.kernel.Decision;
import aktenlauf.shared.proceeding.ProceedingCommand.CloseCase;
import aktenlauf.shared.vehicle.VehicleCommand.*;
import aktenlauf.shared.vehicle.VehicleEvent.*;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Confirmations and terminations: their receipt counts, in whichever order they are recorded. */
class InsurersNoticesTest extends VehicleDays {

  private void confirmed(int minute, String insurer) {
    act(KFZ, new RecordInsuranceConfirmation(CASE, now.plusSeconds(60L * minute), insurer));
  }

  private void terminated(int minute, String insurer, String consequence) {
    act(
        KFZ,
        new RecordInsuranceTermination(CASE, now.plusSeconds(60L * minute), insurer, consequence));
  }

  /** Minutes of receipt; the termination is recorded after the confirmation. */
  @ParameterizedTest
  @CsvSource({
    "-30, A, -10, A, false",
    "-10, A, -30, A, true",
    "-30, B, -10, A, true",
    "-10, B, -30, A, true",
    "-10, A, -10, A, false"
  })
  void aNewerConfirmationOrAnotherInsurersLeavesATerminationWithoutEffect(
      int confirmed, String by, int terminated, String of, boolean ignored) {
    decided(KEEP);
    confirmed(confirmed, by);
    terminated(terminated, of, "later");
    assertThat(last(InsuranceTerminationReceived.class).ignored()).isEqualTo(ignored);
    assertThat(send(KFZ, new OrderForcedDeregistration(CASE)) instanceof Decision.Accepted)
        .isEqualTo(!ignored);
  }

  @Test
  void anOlderConfirmationThatComesLateCoversNothing() {
    decided(KEEP);
    confirmed(-20, "A");
    terminated(-10, "A", "later");
    confirmed(-30, "A");
    act(KFZ, new OrderForcedDeregistration(CASE));
    assertThat(last(VehicleTakenOutOfService.class).effectiveOn()).isEqualTo(today());
  }

  @Test
  void aMachineOnlyRecordsAndAPersonDrawsTheConsequence() {
    decided(KEEP);
    act(SYSTEM, new RecordInsuranceTermination(CASE, now, "A", null));
    assertThat(never(ForcedDeregistrationOrdered.class)).isTrue();
    act(SYSTEM, new RecordInsuranceTermination(CASE, now, "A", "forced-deregistration"));
    assertThat(never(ForcedDeregistrationOrdered.class)).isTrue();
    act(KFZ, new DemandCompliance(CASE, null));
    assertThat(last(ComplianceDemanded.class).until()).isEqualTo(LocalDate.parse("2026-03-17"));
    refused(KFZ, new DemandCompliance(CASE, null), "already-demanded");
    act(KFZ, new OrderForcedDeregistration(CASE));
    assertThat(proceeding().state()).isEqualTo("out-of-service");
    assertThat(proceeding().open("fzv-51-compliance")).isEmpty();
    refused(KFZ, new OrderForcedDeregistration(CASE), "not-registered");
  }

  @Test
  void aDemandIsMetByANewConfirmation() {
    decided(KEEP);
    terminated(0, "A", "compliance-demand");
    assertThat(proceeding().open("fzv-51-compliance")).isPresent();
    now = now.plus(Duration.ofDays(2));
    confirmed(0, "B");
    assertThat(proceeding().open("fzv-51-compliance")).isEmpty();
    refused(KFZ, new OrderForcedDeregistration(CASE), "no-open-notice");
  }

  @Test
  void nothingIsReceivedTomorrow() {
    decided(KEEP);
    assertThat(send(KFZ, new RecordInsuranceTermination(CASE, now.plusSeconds(86_400), "A", null)))
        .isInstanceOf(Decision.Rejected.class);
  }

  @Test
  void noticesComeAlsoAfterTheCaseIsClosed() {
    decided(KEEP);
    act(PORTAL, new RecordRetrieval(CASE));
    act(KFZ, new CloseCase(CASE, "granted"));
    now = now.plus(Duration.ofDays(400));
    terminated(0, "A", "forced-deregistration");
    assertThat(last(ForcedDeregistrationOrdered.class).on()).isEqualTo(today());
  }
}
