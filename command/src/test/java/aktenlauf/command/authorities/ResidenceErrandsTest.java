package aktenlauf.command.authorities;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.authorities.OtherAuthority.Away;
import aktenlauf.command.authorities.OtherAuthority.Evaluation;
import aktenlauf.command.authorities.OtherAuthority.NotPerformable;
import aktenlauf.command.authorities.OtherAuthority.Prefill;
import aktenlauf.command.errands.Errand;
import aktenlauf.command.errands.Outcome;
import aktenlauf.command.kernel.Order;
import aktenlauf.command.kernel.Receipt;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.EventType;
import aktenlauf.shared.kernel.FileNumber;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.proceeding.ProceedingCommand.AddNote;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationWithdrawn;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseClosed;
import aktenlauf.shared.residence.Difference;
import aktenlauf.shared.residence.PrefilledPerson;
import aktenlauf.shared.residence.ResidenceCommand.EvaluateBackNotification;
import aktenlauf.shared.residence.ResidenceCommand.PassOnInformationBlock;
import aktenlauf.shared.residence.ResidenceCommand.RequestPrefill;
import aktenlauf.shared.residence.ResidenceCommand.SendBackNotification;
import aktenlauf.shared.residence.ResidenceEvent.BackNotificationEvaluated;
import aktenlauf.shared.residence.ResidenceEvent.BackNotificationSent;
import aktenlauf.shared.residence.ResidenceEvent.BackNotificationUnanswered;
import aktenlauf.shared.residence.ResidenceEvent.InformationBlockExpired;
import aktenlauf.shared.residence.ResidenceEvent.InformationBlockExtended;
import aktenlauf.shared.residence.ResidenceEvent.InformationBlockLifted;
import aktenlauf.shared.residence.ResidenceEvent.InformationBlockPassedOn;
import aktenlauf.shared.residence.ResidenceEvent.InformationBlockSet;
import aktenlauf.shared.residence.ResidenceEvent.MoveNotified;
import aktenlauf.shared.residence.ResidenceEvent.PersonRegistered;
import aktenlauf.shared.residence.ResidenceEvent.PrefillReceived;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A family of two moves from Dresden to Leipzig. */
class ResidenceErrandsTest {
  private static final CaseId ID = CaseId.of("0193a000-0000-7000-8000-000000000001");
  private static final String DRESDEN = "14612000";
  private static final LocalDate DAY = LocalDate.of(2026, 10, 30);
  private static final Instant AT = Instant.parse("2026-10-30T09:00:00Z");
  private static final Duration PATIENCE = Duration.ofHours(24);
  private static final Duration UNTIL_UNANSWERED = Duration.ofDays(14);

  private final List<Recorded> history = new ArrayList<>();
  private final List<String> sent = new ArrayList<>();
  private final List<Map<String, Object>> said = new ArrayList<>();
  private final List<CaseCommand> issued = new ArrayList<>();
  private final List<String> commandIds = new ArrayList<>();
  private Prefill prefill = new Prefill(List.of(), List.of());
  private Evaluation evaluation = new Evaluation(true, List.of());
  private @Nullable RuntimeException failure;
  private Receipt receipt = new Receipt.Done(ID, 9, List.of(), "", false);

  private final ResidenceErrands errands =
      new ResidenceErrands(
          new Other(),
          city -> city.startsWith("Leipzig"),
          (command, order) -> issue(command, order),
          Clock.fixed(AT, ZoneOffset.UTC),
          PATIENCE,
          UNTIL_UNANSWERED);

  private final class Other implements OtherAuthority {
    private void say(String what, String authority, Map<String, Object> message, String id) {
      sent.add("%s %s %s".formatted(what, authority, id));
      said.add(message);
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public Prefill prefill(String authority, Map<String, Object> question, String id) {
      say("prefill", authority, question, id);
      return prefill;
    }

    @Override
    public void backNotify(String authority, Map<String, Object> message, String id) {
      say("back", authority, message, id);
    }

    @Override
    public Evaluation evaluation(String authority, String reference, String id) {
      say("evaluation", authority, Map.of("reference", reference), id);
      return evaluation;
    }

    @Override
    public void passOnBlock(String authority, Map<String, Object> message, String id) {
      say("block", authority, message, id);
    }
  }

  private Receipt issue(CaseCommand command, Order order) {
    assertThat(order.moment().actor().role()).isEqualTo("system");
    issued.add(command);
    commandIds.add(order.commandId());
    return command instanceof AddNote ? new Receipt.Done(ID, 9, List.of(), "", false) : receipt;
  }

  private static Map<String, Object> dwelling(String city, @Nullable String authority) {
    var address = Map.<String, Object>of("street", "X", "city", city);
    return authority == null
        ? Map.of("address", address, "keepAs", "give-up")
        : Map.of("address", address, "keepAs", "give-up", "authority", authority);
  }

  private ResidenceErrandsTest submitted(List<Map<String, Object>> previous) {
    return applied(
        "residence-move-in",
        Map.of(
            "persons",
            List.of(
                Map.of("ref", "p1", "familyName", "Beispiel", "givenNames", "Karla"),
                Map.of("familyName", "Beispiel", "givenNames", "Ole", "birthDate", "2019")),
            "newDwelling",
            Map.of("street", "Goethestraße", "city", "Leipzig"),
            "previousDwellings",
            previous));
  }

  private ResidenceErrandsTest applied(String procedure, Map<String, Object> application) {
    return happened(
        new ApplicationSubmitted(
            ID,
            FileNumber.of("MEL", 2026, 7),
            procedure,
            1,
            "portal",
            DAY,
            "received",
            "registration-office",
            null,
            null,
            null,
            Map.of(),
            null,
            Map.of("familyName", "Beispiel", "givenNames", "Karla"),
            application));
  }

  private ResidenceErrandsTest fromDresden() {
    return submitted(List.of(dwelling("Dresden", DRESDEN)));
  }

  private ResidenceErrandsTest happened(CaseEvent event) {
    return happened(event, "clerk");
  }

  private ResidenceErrandsTest happened(CaseEvent event, String role) {
    return happened(event, role, "command-" + (history.size() + 1));
  }

  private ResidenceErrandsTest happened(CaseEvent event, String role, String commandId) {
    long version = history.size() + 1;
    var envelope =
        new Envelope(
            AT,
            AT,
            DAY,
            new Actor(Actor.Kind.CLERK, "meldestelle", role, null),
            null,
            "14713000",
            "high",
            "residence-move-in",
            1,
            List.of(),
            commandId,
            null,
            null,
            null,
            null,
            List.of(),
            null);
    history.add(
        new Recorded(version, version, EventType.of(event.getClass()).name(), 1, event, envelope));
    return this;
  }

  private List<Errand> calledFor() {
    return errands.calledFor(history.getLast(), List.copyOf(history));
  }

  private Outcome run(Errand errand) {
    return errands.run(errand, List.copyOf(history), Duration.ZERO);
  }

  private static MoveNotified moved(String kind) {
    return new MoveNotified(ID, kind, DAY, false, List.of("p1", "p2"));
  }

  private static PersonRegistered registered(String ref) {
    return new PersonRegistered(ID, ref, DAY, DAY);
  }

  @Test
  void theFormerAuthorityIsAskedForWhatItHas() {
    var errand = fromDresden().happened(moved("move-in")).calledFor().getFirst();
    prefill =
        new Prefill(
            List.of(
                new PrefilledPerson("p1", "Beispiel", null, "Karla", null, null),
                new PrefilledPerson("p9", "Fremd", null, "Frieda", null, null)),
            List.of("spouse"));

    assertThat(errand.recipient()).isEqualTo(DRESDEN);
    assertThat(run(errand)).isEqualTo(new Outcome.Done());

    assertThat(sent).containsExactly("prefill %s %s".formatted(DRESDEN, errand.id()));
    assertThat(said.getFirst().get("persons"))
        .isEqualTo(
            List.of(
                Map.of("ref", "p1", "familyName", "Beispiel", "givenNames", "Karla"),
                Map.of(
                    "ref",
                    "p2",
                    "familyName",
                    "Beispiel",
                    "givenNames",
                    "Ole",
                    "birthDate",
                    "2019")));
    assertThat(issued)
        .containsExactly(
            new RequestPrefill(
                ID, DRESDEN, true, List.of(prefill.persons().getFirst()), List.of("spouse")));
    assertThat(commandIds).containsExactly(errand.id());
  }

  @Test
  void nobodyIsAskedWhereNobodyElseHasThePersons() {
    assertThat(submitted(List.of(dwelling("Leipzig", null))).happened(moved("move-in")).calledFor())
        .isEmpty();
    history.clear();
    assertThat(fromDresden().happened(moved("move-within")).calledFor()).isEmpty();
    history.clear();
    assertThat(
            submitted(List.of(Map.of("address", Map.of("city", "Lyon", "country", "FR"))))
                .happened(moved("move-in"))
                .calledFor())
        .isEmpty();
    history.clear();
    assertThat(fromDresden().happened(moved("move-in"), Actor.IMPORTER).calledFor()).isEmpty();
  }

  @Test
  void aMunicipalityWithoutAKeyIsCalledByItsName() {
    assertThat(submitted(List.of(dwelling("Grimma", null))).happened(moved("move-in")).calledFor())
        .extracting(Errand::recipient)
        .containsExactly("Grimma");
  }

  @Test
  void aDayToldAnewAsksNobodyAgain() {
    assertThat(fromDresden().happened(moved("move-in")).happened(moved("move-in")).calledFor())
        .isEmpty();
  }

  @Test
  void whoIsAwayIsAskedAgainAndInTheEndTheNoticeIsEnough() {
    var errand = fromDresden().happened(moved("move-in")).calledFor().getFirst();
    failure = new Away("away", new IllegalStateException());

    assertThat(run(errand)).isInstanceOf(Outcome.Later.class);
    assertThat(issued).isEmpty();

    assertThat(errands.run(errand, history, PATIENCE)).isEqualTo(new Outcome.Done());
    assertThat(issued).containsExactly(new RequestPrefill(ID, DRESDEN, false, null, null));
  }

  @Test
  void anAnswerThatCannotBeReadIsNone() {
    var errand = fromDresden().happened(moved("move-in")).calledFor().getFirst();
    failure = new NotPerformable("garbled");

    assertThat(run(errand)).isEqualTo(new Outcome.Done());
    assertThat(issued).containsExactly(new RequestPrefill(ID, DRESDEN, false, null, null));
  }

  @Test
  void whatTheCaseHasAlreadyIsNotAskedAgain() {
    var errand = fromDresden().happened(moved("move-in")).calledFor().getFirst();
    happened(new PrefillReceived(ID, DRESDEN, List.of(), null));

    assertThat(run(errand)).isEqualTo(new Outcome.Done());
    assertThat(sent).isEmpty();
    history.removeLast();
    happened(registered("p1"));
    assertThat(run(errand)).isEqualTo(new Outcome.Done());
    history.removeLast();
    happened(new ApplicationWithdrawn(ID, null));
    assertThat(run(errand)).isEqualTo(new Outcome.Done());
    assertThat(sent).isEmpty();
  }

  @Test
  void theFormerAuthorityIsToldOnceForAllPersons() {
    fromDresden().happened(moved("move-in")).happened(registered("p1"));
    var errand = calledFor().getFirst();
    assertThat(happened(registered("p2")).calledFor()).isEmpty();

    assertThat(run(errand)).isEqualTo(new Outcome.Done());

    assertThat(said.getFirst())
        .containsEntry("movedOn", "2026-10-30")
        .containsEntry("informationBlock", false)
        .containsEntry("newDwelling", Map.of("street", "Goethestraße", "city", "Leipzig"))
        .containsEntry("reference", ID.value());
    assertThat(issued).containsExactly(new SendBackNotification(ID, DRESDEN));
    happened(new BackNotificationSent(ID, DRESDEN, DAY));
    assertThat(run(errand)).isEqualTo(new Outcome.Done());
    assertThat(sent).hasSize(1);
  }

  @Test
  void aCrashBetweenTellingAndRecordingRepeatsTheSameMessageAndCommand() {
    fromDresden().happened(moved("move-in")).happened(registered("p1"));
    var errand = calledFor().getFirst();

    run(errand);
    run(errand);

    assertThat(sent).hasSize(2);
    assertThat(sent.getFirst()).isEqualTo(sent.getLast());
    assertThat(commandIds).containsExactly(errand.id(), errand.id());
  }

  @Test
  void whatMachinesCannotDoIsHandedToAClerkAndTriedOn() {
    fromDresden().happened(moved("move-in")).happened(registered("p1"));
    var errand = calledFor().getFirst();
    failure = new NotPerformable("abgelehnt mit Status 422");

    assertThat(run(errand)).isEqualTo(new Outcome.Later("abgelehnt mit Status 422"));

    assertThat(issued)
        .singleElement()
        .isInstanceOfSatisfying(
            AddNote.class,
            note ->
                assertThat(note.text())
                    .isEqualTo(
                        "Die Rückmeldung an 14612000 ist maschinell nicht möglich (abgelehnt mit"
                            + " Status 422). Bitte auf anderem Weg erledigen."));
    failure = null;
    assertThat(run(errand)).isEqualTo(new Outcome.Done());
  }

  @Test
  void aRefusalOfTheCaseIsTriedAgainWhileTheCaseLives() {
    fromDresden().happened(moved("move-in")).happened(registered("p1"));
    var errand = calledFor().getFirst();
    receipt = new Receipt.Rejected(new Rejection.Refused("not-registered", "not yet"));

    assertThat(run(errand)).isInstanceOf(Outcome.Later.class);
    happened(new ApplicationWithdrawn(ID, null));
    assertThat(run(errand)).isEqualTo(new Outcome.Done());
  }

  @Test
  void theEvaluationIsFetchedWhenItIsThere() {
    var errand =
        fromDresden()
            .happened(moved("move-in"))
            .happened(new BackNotificationSent(ID, DRESDEN, DAY))
            .calledFor()
            .getFirst();
    evaluation = new Evaluation(false, List.of());
    assertThat(run(errand)).isEqualTo(new Outcome.Later("not evaluated yet"));

    var differs = new Difference("p1", "birthName", "Schmidt", "Schmitt");
    evaluation = new Evaluation(true, List.of(differs));
    assertThat(errands.run(errand, history, Duration.ofSeconds(5))).isEqualTo(new Outcome.Done());

    assertThat(issued).containsExactly(new EvaluateBackNotification(ID, DRESDEN, List.of(differs)));
    assertThat(sent.getFirst()).as("a question of its own").isNotEqualTo(sent.getLast());
  }

  @Test
  void anApplicationForABlockNamesWhoElseHasThePersons() {
    applied(
            "residence-information-block",
            Map.of(
                "persons",
                List.of(Map.of("ref", "p2", "familyName", "Beispiel")),
                "knownAuthorities",
                List.of("Dresden", "14713000", "Leipzig")))
        .happened(
            new InformationBlockSet(ID, "block-1", List.of("p2"), DAY, DAY.plusYears(2), null));
    assertThat(calledFor()).extracting(Errand::recipient).containsExactly("Dresden");
  }

  @Test
  void aBlockIsPassedOnToEverybodyWhoHasThePersons() {
    var set = new InformationBlockSet(ID, "block-1", List.of("p2"), DAY, DAY.plusYears(2), null);
    submitted(List.of(dwelling("Dresden", DRESDEN), dwelling("Grimma", null)))
        .happened(moved("move-in"))
        .happened(set);
    var called = calledFor();
    assertThat(called).extracting(Errand::recipient).containsExactly(DRESDEN, "Grimma");

    called.forEach(e -> assertThat(run(e)).isEqualTo(new Outcome.Done()));

    assertThat(issued)
        .containsExactly(
            new PassOnInformationBlock(ID, DRESDEN, "block-1", DAY.plusYears(2)),
            new PassOnInformationBlock(ID, "Grimma", "block-1", DAY.plusYears(2)));
    assertThat(said.getFirst()).containsEntry("until", "2028-10-30");
    assertThat((List<?>) said.getFirst().get("persons")).hasSize(1);

    happened(new InformationBlockExtended(ID, "block-1", DAY.plusYears(4), null));
    assertThat(run(calledFor().getFirst())).isEqualTo(new Outcome.Done());
    assertThat(said.getLast()).containsEntry("until", "2030-10-30");
    assertThat((List<?>) said.getLast().get("persons")).hasSize(1);
  }

  @Test
  void aBackNotificationTellsOfABlock() {
    fromDresden()
        .happened(moved("move-in"))
        .happened(
            new InformationBlockSet(ID, "block-1", List.of("p1"), DAY, DAY.plusYears(2), null))
        .happened(registered("p1"));

    run(calledFor().getFirst());

    assertThat(said.getFirst()).containsEntry("informationBlock", true);
  }

  @Test
  void aBlockThatIsLiftedIsNotPassedOn() {
    fromDresden()
        .happened(
            new InformationBlockSet(ID, "block-1", List.of("p1"), DAY, DAY.plusYears(2), null));
    var errand = calledFor().getFirst();
    happened(new InformationBlockLifted(ID, "block-1", List.of("p1"), null));

    assertThat(run(errand)).isEqualTo(new Outcome.Done());
    assertThat(sent).isEmpty();
  }

  private static InformationBlockSet set(String block, String ref) {
    return new InformationBlockSet(ID, block, List.of(ref), DAY, DAY.plusYears(2), null);
  }

  private ResidenceErrandsTest told(Errand errand, String block, LocalDate until) {
    return happened(
        new InformationBlockPassedOn(ID, errand.recipient(), DAY, block, until),
        "system",
        errand.id());
  }

  @Test
  void aSecondBlockDoesNotSettleAMessageOfTheFirstThatIsNotSent() {
    var first = fromDresden().happened(set("block-1", "p1")).calledFor().getFirst();
    var second = happened(set("block-2", "p2")).calledFor().getFirst();
    run(second);
    told(second, "block-2", DAY.plusYears(2));

    assertThat(run(first)).isEqualTo(new Outcome.Done());

    assertThat(issued)
        .containsExactly(
            new PassOnInformationBlock(ID, DRESDEN, "block-2", DAY.plusYears(2)),
            new PassOnInformationBlock(ID, DRESDEN, "block-1", DAY.plusYears(2)));
    assertThat(said).extracting(m -> m.get("block")).containsExactly("block-2", "block-1");
    told(first, "block-1", DAY.plusYears(2));
    assertThat(run(first)).isEqualTo(new Outcome.Done());
    assertThat(sent).hasSize(2);
  }

  @Test
  void aMessageThatComesLateTakesBackNoExtension() {
    var first = fromDresden().happened(set("block-1", "p1")).calledFor().getFirst();
    happened(new InformationBlockExtended(ID, "block-1", DAY.plusYears(4), null));

    run(first);

    assertThat(said.getFirst()).containsEntry("until", "2030-10-30");
  }

  @Test
  void whatAClerkToldByHandIsNotToldAgain() {
    var errand = fromDresden().happened(set("block-1", "p1")).calledFor().getFirst();
    happened(new InformationBlockPassedOn(ID, DRESDEN, DAY, "block-1", DAY.plusYears(2)), "clerk");

    assertThat(run(errand)).isEqualTo(new Outcome.Done());
    assertThat(sent).isEmpty();
  }

  @Test
  void theEndOfABlockIsPassedOn() {
    fromDresden().happened(set("block-1", "p1")).happened(set("block-2", "p2"));
    happened(new InformationBlockLifted(ID, "block-1", List.of("p1"), null));
    run(calledFor().getFirst());
    happened(new InformationBlockExpired(ID, "block-2", DAY.plusYears(2)));
    run(calledFor().getFirst());

    assertThat(said.getFirst())
        .containsEntry("block", "block-1")
        .containsEntry("state", "ended")
        .containsEntry("until", "2026-10-30");
    assertThat(said.getLast())
        .containsEntry("block", "block-2")
        .containsEntry("state", "ended")
        .containsEntry("until", "2028-10-30");
    assertThat((List<?>) said.getLast().get("persons")).hasSize(1);
    assertThat(issued)
        .containsExactly(
            new PassOnInformationBlock(ID, DRESDEN, "block-1", DAY),
            new PassOnInformationBlock(ID, DRESDEN, "block-2", DAY.plusYears(2)));
  }

  @Test
  void everyFormerAuthorityIsToldAndEvaluates() {
    submitted(
            List.of(
                dwelling("Dresden", DRESDEN), dwelling("Grimma", null), dwelling("Dresden", null)))
        .happened(moved("move-in"))
        .happened(registered("p1"));
    var called = calledFor();
    assertThat(called).extracting(Errand::recipient).containsExactly(DRESDEN, "Grimma");

    happened(new BackNotificationSent(ID, DRESDEN, DAY));
    var evaluation = calledFor().getFirst();
    called.forEach(e -> assertThat(run(e)).isEqualTo(new Outcome.Done()));

    assertThat(issued).containsExactly(new SendBackNotification(ID, "Grimma"));
    happened(new BackNotificationSent(ID, "Grimma", DAY));
    happened(new BackNotificationEvaluated(ID, "Grimma", DAY, List.of(), null));
    assertThat(run(evaluation)).isEqualTo(new Outcome.Done());
    assertThat(issued.getLast()).isEqualTo(new EvaluateBackNotification(ID, DRESDEN, List.of()));
  }

  @Test
  void whoeverHasAnotherDwellingIsToldOfAMoveWithinTheCity() {
    fromDresden().happened(moved("move-within")).happened(registered("p1"));

    assertThat(calledFor()).extracting(Errand::recipient).containsExactly(DRESDEN);
  }

  @Test
  void anEvaluationIsAskedForUntilItIsShownAsUnansweredOrTheCaseEnds() {
    var errand =
        fromDresden()
            .happened(moved("move-in"))
            .happened(new BackNotificationSent(ID, DRESDEN, DAY))
            .calledFor()
            .getFirst();
    evaluation = new Evaluation(false, List.of());
    assertThat(errands.run(errand, history, UNTIL_UNANSWERED)).isInstanceOf(Outcome.Later.class);

    happened(new BackNotificationUnanswered(ID, DAY, DRESDEN));
    assertThat(run(errand)).as("the days are not over").isInstanceOf(Outcome.Later.class);
    assertThat(errands.run(errand, history, UNTIL_UNANSWERED)).isEqualTo(new Outcome.Done());
    assertThat(sent).hasSize(2);

    history.removeLast();
    happened(new CaseClosed(ID, "registered"));
    assertThat(run(errand)).isEqualTo(new Outcome.Done());
    assertThat(sent).hasSize(2);
  }
}
