package aktenlauf.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.query.testing.DogTax;
import aktenlauf.query.testing.History;
import aktenlauf.query.testing.MemoryReads;
import aktenlauf.shared.proceeding.DemandedDocument;
import aktenlauf.shared.proceeding.ProceedingEvent.*;
import aktenlauf.shared.proceeding.SuppliedDocument;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WaitingForTest {
  private final History history = History.of(1).submitted();

  private WorklistRow row() {
    return MemoryReads.applied(new WorklistProjection(DogTax.PROCEDURES), history.events());
  }

  private void demand(String type) {
    history.clerk(
        id -> new DocumentsDemanded(id, History.RECEIVED, List.of(new DemandedDocument(type))));
  }

  @Test
  void theStateSaysWhoActsNext() {
    assertThat(row().waitingFor()).isEqualTo("clerk");
    history.clerk(
        id -> new StepCompleted(id, "ask", "done", "asking", "other", Map.of(), Map.of()));
    assertThat(row().state()).isEqualTo("asking");
    assertThat(row().waitingFor()).isEqualTo("other");
  }

  @Test
  void theApplicantIsWaitedForUntilAllDocumentsHaveCome() {
    demand("insurance");
    demand("pedigree");
    history.applicant(id ->
        new DocumentsSupplied(id, List.of(new SuppliedDocument("insurance", null, null, null))));
    assertThat(row().waitingFor()).isEqualTo("applicant");
    history.applicant(id ->
        new DocumentsSupplied(id, List.of(new SuppliedDocument("pedigree", null, null, null))));
    assertThat(row().waitingFor()).isEqualTo("clerk");
  }

  @Test
  void aHearingWaitsForTheStatement() {
    history.clerk(id -> new HearingSent(id, History.RECEIVED, null));
    assertThat(row().waitingFor()).isEqualTo("applicant");
    history.applicant(id -> new StatementRecorded(id, null));
    assertThat(row().waitingFor()).isEqualTo("clerk");
  }

  @Test
  void suspendedProceedingsWaitForOthers() {
    history.clerk(id -> new ProceedingsSuspended(id, "§ 94 VwGO", null));
    assertThat(row().waitingFor()).isEqualTo("other");
    history.clerk(ProceedingsResumed::new);
    assertThat(row().waitingFor()).isEqualTo("clerk");
  }

  @Test
  void afterTheDecisionNobodyWaitsForDocuments() {
    demand("insurance");
    history.clerk(id -> new DecisionNotified(id, "granted", "post", History.RECEIVED));
    assertThat(row().waitingFor()).isEqualTo("clerk");
  }

  @Test
  void aCaseIsOpenUntilItEndsAndAgainWhenReopened() {
    history.clerk(id -> new CaseClosed(id, "granted"));
    assertThat(row().open()).isFalse();
    history.clerk(id -> new CaseReopened(id, null));
    assertThat(row().open()).isTrue();
  }
}
