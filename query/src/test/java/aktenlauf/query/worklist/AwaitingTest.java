package aktenlauf.query.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.query.testing.BuildingPermit;
import aktenlauf.query.testing.History;
import aktenlauf.query.testing.MemoryReads;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.proceeding.ProceedingEvent.DecisionDrafted;
import aktenlauf.shared.proceeding.ProceedingEvent.DecisionNotified;
import aktenlauf.shared.proceeding.ProceedingEvent.DecisionSigned;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a case waits for within the authority. */
class AwaitingTest {
  private static final LocalDate DAY = History.RECEIVED.plusDays(1);

  private final History history = BuildingPermit.submitted(1).on(DAY);

  private String awaits() {
    return MemoryReads.applied(new WorklistProjection(BuildingPermit.PROCEDURES), history.events())
        .awaits()
        .what();
  }

  private void notified(String result) {
    history.clerk(id -> new CompletenessConfirmed(id, DAY));
    history.clerk(id -> new DecisionDrafted(id, result, "text", List.of()));
    assertThat(awaits()).isEqualTo("signature");
    history.clerk(id -> new DecisionSigned(id, result));
    assertThat(awaits()).isEqualTo("nothing");
    history.clerk(id -> new DecisionNotified(id, result, "post", DAY));
  }

  @Test
  void aPermitIsToBeServedOnWhoHasNotConsented() {
    assertThat(awaits()).isEqualTo("confirmation");
    history.clerk(id -> new NeighboursNotified(id, List.of("n1", "n2"), false, DAY, null));
    notified("granted");
    assertThat(awaits()).isEqualTo("service");
    history.clerk(id -> new NeighbourConsented(id, "n1", DAY));
    assertThat(awaits()).isEqualTo("service");
    history.clerk(id -> new NeighbourServed(id, "n2", "counter", DAY, DAY, DAY, "correct"));
    assertThat(awaits()).isEqualTo("nothing");
  }

  @Test
  void nothingIsServedOfARefusalOrWithoutNeighboursOrOfAPermitThatIsGone() {
    history.clerk(id -> new NeighboursNotified(id, List.of("n1"), false, DAY, null));
    notified("refused");
    assertThat(awaits()).isEqualTo("nothing");
    history.clerk(id -> new DecisionNotified(id, "granted", "post", DAY));
    assertThat(awaits()).isEqualTo("service");
    history.clerk(id -> new PermitWithdrawn(id, DAY, null));
    assertThat(awaits()).isEqualTo("nothing");
  }

  @Test
  void whoseObjectionWasRejectedKnowsOfThePermit() {
    history.clerk(id -> new NeighboursNotified(id, List.of("n1"), false, DAY, null));
    notified("granted");
    history.clerk(id -> new ObjectionRegistered(id, "objection-1", DAY, null, false));
    history.clerk(id -> new ObjectorNamed(id, "objection-1", "neighbour", "n1", null));
    history.clerk(id -> new ObjectionDecided(id, "objection-1", "withdrawn", DAY, null, null));
    assertThat(awaits()).isEqualTo("service");
    history.clerk(id -> new ObjectionDecided(id, "objection-1", "rejected", DAY, null, null));
    assertThat(awaits()).isEqualTo("nothing");
  }

  @Test
  void aNewDecisionIsServedAnew() {
    history.clerk(id -> new NeighboursNotified(id, List.of("n1"), true, DAY, null));
    notified("granted");
    history.clerk(id -> new PermitAnnounced(id, DAY, "correct"));
    assertThat(awaits()).isEqualTo("nothing");
    history.clerk(
        id -> new JudgmentRecorded(id, "objection-1", "remanded", DAY, "new-decision", null, null));
    assertThat(awaits()).isEqualTo("nothing");
    history.clerk(id -> new DecisionNotified(id, "granted", "post", DAY));
    assertThat(awaits()).isEqualTo("service");
  }
}
