package aktenlauf.command.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aktenlauf.command.kernel.Order;
import aktenlauf.command.kernel.Receipt;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.FileNumber;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.proceeding.ProceedingCommand.AddNote;
import aktenlauf.shared.proceeding.ProceedingCommand.LinkCase;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who learns that an earlier case does not take a link. */
class CaseLinkerTest {
  private static final CaseId EARLIER = CaseId.of("0193a000-0000-7000-8000-000000000001");
  private static final CaseId LATER = CaseId.of("0193a000-0000-7000-8000-000000000002");
  private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");

  private final List<CaseCommand> issued = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();

  private static Recorded submission() {
    var event =
        new ApplicationSubmitted(
            LATER,
            FileNumber.of("BAU", 2026, 7),
            "building-permit-simplified",
            1,
            "portal",
            LocalDate.of(2026, 11, 20),
            "received",
            "building-permits",
            null,
            null,
            null,
            Map.of("amends", EARLIER.value(), "plots", List.of("140407___012350001__")),
            "citizen-1",
            Map.of(),
            Map.of());
    var actor = new Actor(Actor.Kind.CITIZEN, "portal", "portal", null);
    var envelope =
        new Envelope(
            AT,
            AT,
            LocalDate.of(2026, 11, 23),
            actor,
            null,
            "14713000",
            "high",
            "building-permit-simplified",
            1,
            List.of(),
            "command-1",
            null,
            null,
            null,
            null,
            List.of(),
            null);
    return new Recorded(1, 1, "proceeding.application-submitted", 1, event, envelope);
  }

  private Receipt taken(CaseCommand command, Order order) {
    issued.add(command);
    ids.add(order.commandId());
    return new Receipt.Done(command.caseId(), 2, List.of(), "", false);
  }

  private void link(Rejection earlierSays) {
    var cause = submission();
    new CaseLinker(
            id -> id.equals(LATER) ? List.of(cause) : List.of(),
            (command, order) ->
                command instanceof LinkCase
                    ? new Receipt.Rejected(earlierSays)
                    : taken(command, order),
            Clock.fixed(AT, ZoneOffset.UTC))
        .link(cause);
  }

  @ParameterizedTest
  @CsvSource({
    "other-plots, er betrifft andere Flurstücke",
    "other-applicant, er ist der Vorgang einer anderen Person",
    "stream-full, die Regel stream-full steht entgegen"
  })
  void theClerkOfTheLaterCaseReadsThatTheEarlierOneDoesNotTakeIt(String rule, String why) {
    link(new Rejection.Refused(rule, "no"));
    assertThat(issued)
        .containsExactly(
            new AddNote(
                LATER,
                "Die Änderung ist mit dem genannten Vorgang %s nicht verknüpft: %s. Bitte prüfen."
                    .formatted(EARLIER.value(), why)));
  }

  @Test
  void aCaseThatDoesNotExistIsToldTooAndOnce() {
    link(new Rejection.Unknown("there is no such case"));
    link(new Rejection.Unknown("there is no such case"));
    assertThat(issued)
        .allSatisfy(c -> assertThat(((AddNote) c).text()).contains("es gibt ihn nicht"));
    assertThat(ids).hasSize(2).containsOnly(ids.getFirst());
  }

  @Test
  void whatIsTakenNeedsNoNote() {
    var cause = submission();
    new CaseLinker(
            id -> id.equals(LATER) ? List.of(cause) : List.of(),
            this::taken,
            Clock.fixed(AT, ZoneOffset.UTC))
        .link(cause);
    assertThat(issued).singleElement().isInstanceOf(LinkCase.class);
  }

  /** So that its event is laid aside and an operator sees it. */
  @Test
  void whereNobodyCanBeToldItFails() {
    var cause = submission();
    var linker =
        new CaseLinker(
            id -> id.equals(LATER) ? List.of(cause) : List.of(),
            (_, _) -> new Receipt.Rejected(new Rejection.Refused("stream-full", "full")),
            Clock.fixed(AT, ZoneOffset.UTC));
    assertThatThrownBy(() -> linker.link(cause))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("stream-full");
  }
}
