package aktenlauf.command.residence;

import static aktenlauf.command.residence.Story.CASE;
import static aktenlauf.command.residence.Story.IMPORT;
import static aktenlauf.command.residence.Story.PORTAL;
import static aktenlauf.command.residence.Story.SYSTEM;
import static aktenlauf.command.residence.Story.day;
import static aktenlauf.command.residence.Story.given;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.kernel.Decision.Accepted;
import aktenlauf.command.proceeding.Deadline.Phase;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.proceeding.ProceedingCommand.CloseCase;
import aktenlauf.shared.proceeding.ProceedingCommand.DraftDecision;
import aktenlauf.shared.proceeding.ProceedingCommand.RecordStatement;
import aktenlauf.shared.proceeding.ProceedingCommand.SendHearing;
import aktenlauf.shared.proceeding.ProceedingCommand.SignDecision;
import aktenlauf.shared.proceeding.ProceedingCommand.WithdrawApplication;
import aktenlauf.shared.residence.Difference;
import aktenlauf.shared.residence.MainDwelling;
import aktenlauf.shared.residence.PrefilledPerson;
import aktenlauf.shared.residence.ResidenceCommand.*;
import aktenlauf.shared.residence.ResidenceEvent.*;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** §§ 17, 19, 21 to 24, 26 to 29, 33 BMG: a household moves in, all or nobody. */
class MoveInTest {
  private static final String MOVE_IN = "residence-move-in";
  private static final RegisterPersons REGISTER = new RegisterPersons(CASE, null);
  private static final CheckIdentity IDENTITY = new CheckIdentity(CASE, "eid");
  private static final ConfirmHousing CONFIRMED =
      new ConfirmHousing(CASE, "allocation-mark", "7K3M9Q4XC");

  private static Story ready(String day) {
    return ready(given(MOVE_IN), day);
  }

  private static Story ready(Story story, String day) {
    return story.on(day).and(IDENTITY).and(PORTAL, CONFIRMED);
  }

  private static Map<String, Object> elsewhere(String keepAs) {
    return Map.of(
        "ref", "d1", "address", Map.of("city", "Dresden", "country", "DE"), "keepAs", keepAs);
  }

  @Test
  void twoWeeksThatEndOnASaturdayEndOnTheMondayAfterIt() {
    given(MOVE_IN)
        .with("moveInDate", "2026-05-02")
        .on("2026-05-18")
        .due("bmg-17-move-in", "2026-05-18")
        .phase("bmg-17-move-in", Phase.MET)
        .happened(new MoveNotified(CASE, "move-in", day("2026-05-02"), false, List.of("p1")));
  }

  @Test
  void aLateNoticeIsRegisteredAllTheSameAndItsOffenceIsACaseOfItsOwn() {
    ready(given(MOVE_IN).with("moveInDate", "2026-05-02"), "2026-05-19")
        .phase("bmg-17-move-in", Phase.EXPIRED)
        .happened(new MoveNotified(CASE, "move-in", day("2026-05-02"), true, List.of("p1")))
        .and(new ReportOffence(CASE, "late-notice"))
        .happened(new OffenceReported(CASE, "late-notice"))
        .and(REGISTER)
        .state("registered");
    given(MOVE_IN)
        .on("2026-05-18")
        .refused(new ReportOffence(CASE, "late-notice"), "notice-in-time", "§ 54 Abs. 2 BMG")
        .and(new ReportOffence(CASE, "sham-address"));
  }

  @Test
  void nobodyMovesInBeforeTheDay() {
    given(MOVE_IN)
        .with("moveInDate", "2026-11-24")
        .refusedOn("2026-11-23", "move-in-in-future", "§ 17 Abs. 1 BMG");
    ready("2026-11-23")
        .refused(new NotifyMoveIn(CASE, day("2026-11-24")), "move-in-in-future", "§ 17 Abs. 1 BMG")
        .and(PORTAL, new NotifyMoveIn(CASE, day("2026-11-22")))
        .and(REGISTER)
        .happened(new PersonRegistered(CASE, "p1", day("2026-11-22"), day("2026-11-23")));
  }

  @Test
  void aDayToldAnewHasAPeriodOfItsOwn() {
    given(MOVE_IN)
        .with("moveInDate", "2026-05-02")
        .on("2026-05-18")
        .phase("bmg-17-move-in", Phase.MET)
        .and(PORTAL, new NotifyMoveIn(CASE, day("2026-04-30")))
        .due("bmg-17-move-in", "2026-05-15")
        .phase("bmg-17-move-in", Phase.EXPIRED)
        .and(PORTAL, new NotifyMoveIn(CASE, day("2026-05-06")))
        .due("bmg-17-move-in", "2026-05-20")
        .phase("bmg-17-move-in", Phase.MET);
  }

  @Test
  void theWayGoesThroughTheStatesOfALifecycle() {
    given(MOVE_IN)
        .on("2026-10-30")
        .state("received")
        .refused(REGISTER, "identity-not-checked", "§ 23 Abs. 1 BMG")
        .and(IDENTITY)
        .state("identity-checked")
        .refused(IDENTITY, "identity-checked", "§ 23 Abs. 1 BMG")
        .and(SYSTEM, new RequestPrefill(CASE, "14612000", true, List.of(), List.of("spouse")))
        .state("register-data-fetched")
        .refused(REGISTER, "housing-not-confirmed", "§ 19 Abs. 1 BMG")
        .and(PORTAL, CONFIRMED)
        .state("confirmation-checked")
        .and(SYSTEM, REGISTER)
        .state("registered")
        .happened(new DwellingStatusSet(CASE, "p1", "new", "sole", day("2026-10-27")))
        .happened(new DwellingStatusSet(CASE, "p1", "d1", "given-up", day("2026-10-27")))
        .refused(REGISTER, "already-entered", "§ 12 BMG")
        .refused(new WithdrawApplication(CASE, null), "already-entered", "§ 12 BMG")
        .refused(new CloseCase(CASE, "registered"), "back-notification-open", "§ 33 Abs. 1 BMG")
        .and(new IssueConfirmation(CASE, true, true))
        .state("confirmation-issued")
        .happened(new ChipUpdateReleased(CASE, List.of("p1")))
        .happened(new StickerOrdered(CASE, List.of("p1")))
        .and(SYSTEM, new SendBackNotification(CASE, "14612000"))
        .state("back-notified")
        .and(SYSTEM, new EvaluateBackNotification(CASE, null, List.of()))
        .state("evaluated")
        .and(new CloseCase(CASE, "registered"));
  }

  @Test
  void aBackNotificationIsDueOnTheThirdWorkingDayOfWhichReformationstagIsNone() {
    ready("2026-10-30").and(REGISTER).due("bmg-33-back-notification", "2026-11-04");
    ready("2026-10-30")
        .and(REGISTER)
        .night("2026-11-05")
        .happened(new BackNotificationOverdue(CASE, day("2026-11-04")))
        .phase("bmg-33-back-notification", Phase.EXPIRED)
        .and(SYSTEM, new SendBackNotification(CASE, "14612000"))
        .phase("bmg-33-back-notification", Phase.MET)
        .state("back-notified");
    ready("2026-10-30")
        .and(REGISTER)
        .on("2026-11-04")
        .and(new SendBackNotification(CASE, "14612000"))
        .phase("bmg-33-back-notification", Phase.MET)
        .due("bmg-33-evaluation", "2026-11-09")
        .night("2026-11-10")
        .never(BackNotificationOverdue.class)
        .happened(new BackNotificationUnanswered(CASE, day("2026-11-09"), "14612000"))
        .and(
            new EvaluateBackNotification(
                CASE, null, List.of(new Difference("p1", "birthName", "Schmidt", "Schmitt"))))
        .happened(
            new BackNotificationEvaluated(
                CASE,
                "14612000",
                day("2026-11-10"),
                List.of("birthName"),
                List.of(new Difference("p1", "birthName", "Schmidt", "Schmitt"))));
  }

  @Test
  void everyFormerAuthorityIsToldBeforeTheDeadlineIsMet() {
    var grimma =
        Map.<String, Object>of(
            "ref", "d2", "address", Map.of("city", "Grimma"), "keepAs", "give-up");
    ready(
            given(MOVE_IN).with("previousDwellings", List.of(elsewhere("give-up"), grimma)),
            "2026-10-30")
        .and(REGISTER)
        .and(SYSTEM, new SendBackNotification(CASE, "Dresden"))
        .phase("bmg-33-back-notification", Phase.RUNNING)
        .state("registered")
        .refused(new CloseCase(CASE, "registered"), "back-notification-open", "§ 33 Abs. 1 BMG")
        .refused(
            new SendBackNotification(CASE, "dresden"), "back-notification-sent", "§ 33 Abs. 1 BMG")
        .refused(
            new SendBackNotification(CASE, "Chemnitz"), "no-former-authority", "§ 33 Abs. 1 BMG")
        .on("2026-11-02")
        .and(SYSTEM, new SendBackNotification(CASE, "Grimma"))
        .phase("bmg-33-back-notification", Phase.MET)
        .state("back-notified")
        .refused(
            new EvaluateBackNotification(CASE, null, List.of()),
            "several-authorities-told",
            "§ 33 Abs. 2 BMG")
        .and(SYSTEM, new EvaluateBackNotification(CASE, "Grimma", List.of()))
        .state("back-notified")
        .phase("bmg-33-evaluation/2", Phase.MET)
        .night("2026-11-20")
        .happened(new BackNotificationUnanswered(CASE, day("2026-11-04"), "Dresden"))
        .and(new EvaluateBackNotification(CASE, null, List.of()))
        .happened(
            new BackNotificationEvaluated(CASE, "Dresden", day("2026-11-20"), List.of(), List.of()))
        .state("evaluated")
        .and(new CloseCase(CASE, "registered"));
  }

  /** The authority of a dwelling that is kept elsewhere is told too (§ 33 Abs. 1 BMG). */
  @Test
  void aMoveWithinTheCityTellsTheAuthorityOfADwellingKeptElsewhere() {
    ready(
            given("residence-move-within")
                .with("previousDwellings", List.of(elsewhere("secondary"))),
            "2026-10-30")
        .and(REGISTER)
        .phase("bmg-33-back-notification", Phase.RUNNING)
        .and(SYSTEM, new SendBackNotification(CASE, "Dresden"))
        .and(new CloseCase(CASE, "registered"));
  }

  @Test
  void nobodyAbroadIsToldAndNobodyWithinTheCity() {
    ready(given(MOVE_IN, "from-abroad"), "2026-11-23")
        .and(REGISTER)
        .refused(
            new SendBackNotification(CASE, "14612000"), "no-former-authority", "§ 33 Abs. 1 BMG")
        .and(new CloseCase(CASE, "registered"));
    ready(given("residence-move-within"), "2026-11-23")
        .and(REGISTER)
        .happened(new DwellingStatusSet(CASE, "p1", "new", "sole", day("2026-11-20")))
        .and(new CloseCase(CASE, "registered"));
  }

  @Test
  void aFamilyOfFiveRegistersInOneCommand() {
    var story = ready(given(MOVE_IN, "family-of-five"), "2026-11-23").and(REGISTER);
    assertThat(story.all(PersonRegistered.class))
        .extracting(PersonRegistered::ref)
        .containsExactly("p1", "p2", "p3", "p4", "p5");
    assertThat(story.all(DwellingStatusSet.class)).hasSize(10);
    assertThat(story.replayed()).isEqualTo(story.proceeding());
  }

  @Test
  void oneChildRegisteredElsewhereHoldsUpTheWholeCase() {
    var byClerk =
        ready(given(MOVE_IN, "family-of-five"), "2026-11-23")
            .and(new RecordClash(CASE, "p4", "registered-elsewhere", "with an aunt"));
    var byPrefill =
        ready(given(MOVE_IN, "family-of-five"), "2026-11-23")
            .and(
                SYSTEM,
                new RequestPrefill(
                    CASE,
                    "14511000",
                    true,
                    List.of(new PrefilledPerson("p4", null, null, null, null, "14612000")),
                    null));
    for (var story : List.of(byClerk, byPrefill)) {
      story
          .and(REGISTER)
          .state("clarification")
          .happened(new ClarificationOpened(CASE, List.of("p4"), List.of("registered-elsewhere")))
          .never(PersonRegistered.class)
          .never(DwellingStatusSet.class)
          .refused(REGISTER, "clarification-open", "§ 6 Abs. 1 BMG")
          .and(new ResolveClarification(CASE, "deregistered there"))
          .state("confirmation-checked")
          .and(REGISTER);
      assertThat(story.all(PersonRegistered.class)).hasSize(5);
    }
  }

  @Test
  void whatTheRegisterHasOtherwiseIsNeverOverwrittenButClearedUp() {
    ready("2026-11-23")
        .and(
            SYSTEM,
            new RequestPrefill(
                CASE,
                "14612000",
                true,
                List.of(
                    new PrefilledPerson("p1", "Beispiel", "Schmitt", "Karla", "1980-05-17", null)),
                List.of("spouse")))
        .happened(new DiscrepancyFound(CASE, "p1", "birthName", "Schmidt", "Schmitt"))
        .state("clarification")
        .refused(REGISTER, "clarification-open", "§ 6 Abs. 1 BMG")
        .and(new ResolveClarification(CASE, "the certificate says so"))
        .and(REGISTER)
        .state("registered");
  }

  @Test
  void accentsComposedInAnotherWayAreNoDifference() {
    ready(given(MOVE_IN, "family-of-five"), "2026-11-23")
        .and(
            SYSTEM,
            new RequestPrefill(
                CASE,
                "14511000",
                true,
                List.of(new PrefilledPerson("p1", "Nguye\u0302\u0303n", null, null, null, null)),
                null))
        .never(DiscrepancyFound.class);
  }

  @Test
  void aSilentAuthorityHoldsNobodyUp() {
    ready("2026-11-23")
        .and(SYSTEM, new RequestPrefill(CASE, "14612000", false, null, null))
        .happened(new PrefillUnanswered(CASE, "14612000"))
        .refused(
            new RequestPrefill(
                CASE,
                "14612000",
                true,
                List.of(new PrefilledPerson("p9", null, null, null, null, null)),
                null),
            "unknown-person",
            "§ 23 Abs. 3 BMG")
        .and(REGISTER);
  }

  @Test
  void exactlyOneDwellingIsTheMainOne() {
    ready(given(MOVE_IN).with("previousDwellings", List.of(elsewhere("secondary"))), "2026-11-23")
        .and(REGISTER)
        .happened(new DwellingStatusSet(CASE, "p1", "new", "main", day("2026-11-20")))
        .happened(new DwellingStatusSet(CASE, "p1", "d1", "secondary", day("2026-11-20")));
    given(MOVE_IN)
        .with("previousDwellings", List.of(elsewhere("main")))
        .refusedOn("2026-11-23", "one-main-dwelling", "§ 21 Abs. 1 BMG");
    given(MOVE_IN)
        .with("mainDwellingChoice", "d1")
        .refusedOn("2026-11-23", "one-main-dwelling", "§ 21 Abs. 1 BMG");
    ready(
            given(MOVE_IN)
                .with("previousDwellings", List.of(elsewhere("main")))
                .with("mainDwellingChoice", "d1"),
            "2026-11-23")
        .refused(choose("p1", "d7"), "one-main-dwelling", "§ 21 Abs. 2 BMG")
        .refused(choose("p9", "new"), "unknown-person", "§ 21 Abs. 1 BMG")
        .and(choose("p1", "new"))
        .happened(new DwellingStatusSet(CASE, "p1", "d1", "secondary", day("2026-11-20")));
  }

  /** The authority says which it is, where the notice says of none or several that it is. */
  @Test
  void exOfficioTooExactlyOneDwellingIsTheMainOne() {
    var story =
        given(MOVE_IN, "family-of-five")
            .with("previousDwellings", List.of(elsewhere("secondary")))
            .on("2026-11-02")
            .and(new SendHearing(CASE, day("2026-11-16"), "Do you live there?"))
            .and(new RecordStatement(CASE, "Yes."))
            .refused(exOfficio("p1", "d7"), "one-main-dwelling", "§ 21 Abs. 2 BMG")
            .and(new RegisterExOfficio(CASE, "they live there", null));
    assertThat(mains(story)).containsExactly("p1 new", "p2 new", "p3 new", "p4 new", "p5 new");
  }

  private static RegisterExOfficio exOfficio(String ref, String dwelling) {
    return new RegisterExOfficio(CASE, "they live there", List.of(new MainDwelling(ref, dwelling)));
  }

  private static List<String> mains(Story story) {
    return story.all(DwellingStatusSet.class).stream()
        .filter(e -> e.status().equals("main"))
        .map(e -> e.ref() + " " + e.dwelling())
        .toList();
  }

  @Test
  void anImportedHistoryWithoutOneMainDwellingIsADeviationAndHasOneAllTheSame() {
    for (var use : List.of("main", "secondary")) {
      var story =
          given(MOVE_IN)
              .with("previousDwellings", List.of(elsewhere(use)))
              .with("mainDwellingChoice", use.equals("main") ? "new" : "d9");
      assertThat(story.imported("2026-11-23").deviations()).contains("one-main-dwelling");
      var registered = (Accepted<CaseEvent>) story.decide(IMPORT, REGISTER);
      assertThat(registered.deviations()).contains("one-main-dwelling");
      assertThat(mains(story)).hasSize(1);
    }
  }

  private static RegisterPersons choose(String ref, String dwelling) {
    return new RegisterPersons(CASE, List.of(new MainDwelling(ref, dwelling)));
  }

  @Test
  void aFamilyHasTheDwellingItUsesMostAndMinorsThatOfWhoHasTheirCustody() {
    var story =
        ready(
            given(MOVE_IN, "family-of-five")
                .with("previousDwellings", List.of(elsewhere("secondary"))),
            "2026-11-23");
    story
        .refused(choose("p2", "d1"), "family-dwelling", "§ 22 Abs. 1 BMG")
        .refused(choose("p4", "d1"), "minors-dwelling", "§ 22 Abs. 2 BMG")
        .and(REGISTER);
  }

  @ParameterizedTest
  @CsvSource({
    // registered elsewhere in Germany: six months
    "secondary, DE, dwelling, 2027-05-20, § 27 Abs. 2 BMG",
    "secondary, DE, lodging, 2027-05-20, § 29 Abs. 1 BMG",
    // in care: as long as it takes while registered in Germany, else three months
    "secondary, DE, care, 2031-05-20, § 32 Abs. 1 BMG",
    "give-up, DE, care, 2027-02-20, § 32 Abs. 1 BMG",
    "give-up, AT, care, 2027-02-20, § 32 Abs. 1 BMG",
    // from abroad: three months
    "give-up, AT, dwelling, 2027-02-20, § 27 Abs. 2 BMG",
    "give-up, DE, diplomatic, 2030-01-01, § 26 BMG",
    "give-up, DE, institution, 2030-01-01, § 27 Abs. 4 BMG",
    "give-up, DE, ship, 2030-01-01, § 28 BMG",
  })
  void whoStaysForAWhileNeedNotRegister(
      String keepAs, String country, String kind, String until, String paragraph) {
    stay(keepAs, country, kind, until).refusedOn("2026-11-23", "no-duty-to-register", paragraph);
  }

  @ParameterizedTest
  @CsvSource({
    "secondary, DE, dwelling, 2027-05-21",
    "give-up, AT, dwelling, 2027-02-21",
    "give-up, DE, dwelling, 2026-12-01",
    "give-up, DE, care, 2027-02-21",
    "give-up, AT, care, 2027-02-21",
  })
  void whoStaysLongerRegisters(String keepAs, String country, String kind, String until) {
    stay(keepAs, country, kind, until).on("2026-11-23").state("received");
  }

  private static Story stay(String keepAs, String country, String kind, String until) {
    return given(MOVE_IN)
        .with("moveInDate", "2026-11-20")
        .with("stay", Map.of("kind", kind, "until", until))
        .with(
            "previousDwellings",
            List.of(
                Map.of(
                    "ref",
                    "d1",
                    "address",
                    Map.of("city", "Irgendwo", "country", country),
                    "keepAs",
                    keepAs)));
  }

  @Test
  void aMoveElsewhereIsToldToTheAuthorityThere() {
    given(MOVE_IN)
        .with(
            "newDwelling",
            Map.of(
                "street", "Große Ulrichstraße",
                "houseNumber", "1",
                "postalCode", "06108",
                "city", "Halle (Saale)",
                "country", "DE"))
        .refusedOn("2026-11-23", "other-authority-competent", "§ 17 Abs. 1 BMG");
  }

  @Test
  void onlyTheLetterTellsItsCodeToThePerson() {
    var sent =
        given(MOVE_IN, "from-abroad")
            .on("2026-11-23")
            .and(IDENTITY)
            .and(new SendCodeLetter(CASE, "4T7KQ2ZM"));
    assertThat(sent.example(PORTAL, "confirm-address-by-code-letter").toString())
        .doesNotContain("4T7KQ2ZM");
    assertThat(sent.example(Story.CLERK, "confirm-address-by-code-letter").toString())
        .contains("4T7KQ2ZM");
  }

  @Test
  void aLetterWithACodeMayReplaceTheLandlord() {
    given(MOVE_IN, "from-abroad")
        .on("2026-11-23")
        .and(IDENTITY)
        .refused(code("4T7KQ2ZM"), "no-code-letter", "§ 23a BMG")
        .and(new SendCodeLetter(CASE, "4T7KQ2ZM"))
        .and(PORTAL, code("AAAAAAAA"))
        .happened(new WrongCodeTold(CASE, day("2026-11-23")))
        .and(PORTAL, code("4T7KQ2ZM"))
        .happened(new CodeLetterConfirmed(CASE, day("2026-11-23")))
        .happened(new HousingConfirmed(CASE, "code-letter", day("2026-11-23"), null))
        .and(REGISTER);
  }

  @Test
  void aCodeIsNotGuessed() {
    given(MOVE_IN, "from-abroad")
        .on("2026-11-23")
        .and(IDENTITY)
        .and(new SendCodeLetter(CASE, "4T7KQ2ZM"))
        .and(PORTAL, code("AAAAAAAA"))
        .and(PORTAL, code("BBBBBBBB"))
        .and(PORTAL, code("CCCCCCCC"))
        .refused(code("4T7KQ2ZM"), "code-letter-used-up", "§ 23a BMG")
        .refused(REGISTER, "housing-not-confirmed", "§ 19 Abs. 1 BMG")
        .and(new SendCodeLetter(CASE, "7K3M9Q4X"))
        .and(PORTAL, code("4T7KQ2ZM"))
        .and(PORTAL, code("7K3M9Q4X"))
        .happened(new HousingConfirmed(CASE, "code-letter", day("2026-11-23"), null));
  }

  private static ConfirmAddressByCodeLetter code(String code) {
    return new ConfirmAddressByCodeLetter(CASE, code);
  }

  @Test
  void aRefusedConfirmationIsForAClerkToInquire() {
    given(MOVE_IN)
        .on("2026-11-23")
        .refused(inquiry("confirmed"), "no-inquiry", "§ 19 Abs. 5 BMG")
        .and(IDENTITY)
        .and(PORTAL, new ReportHousingRefusal(CASE, "no answer"))
        .refused(new ReportHousingRefusal(CASE, null), "refusal-reported", "§ 19 Abs. 2 BMG")
        .refused(REGISTER, "housing-not-confirmed", "§ 19 Abs. 1 BMG")
        .and(inquiry("confirmed"))
        .happened(new HousingConfirmed(CASE, "inquiry", day("2026-11-23"), null))
        .refused(CONFIRMED, "housing-confirmed", "§ 19 Abs. 1 BMG")
        .and(REGISTER);
    given(MOVE_IN)
        .on("2026-11-23")
        .and(IDENTITY)
        .and(PORTAL, new ReportHousingRefusal(CASE, null))
        .and(inquiry("denied"))
        .refused(REGISTER, "housing-not-confirmed", "§ 19 Abs. 1 BMG");
  }

  private static RecordHousingInquiry inquiry(String result) {
    return new RecordHousingInquiry(CASE, result, null);
  }

  @Test
  void whoDoesNotRegisterIsRegisteredExOfficioAfterAHearing() {
    var exOfficio = new RegisterExOfficio(CASE, "they live there", null);
    given(MOVE_IN)
        .on("2026-11-02")
        .refused(exOfficio, "not-heard", "§ 28 Abs. 1 VwVfG")
        .and(new SendHearing(CASE, day("2026-11-16"), "Do you live there?"))
        .on("2026-11-16")
        .refused(exOfficio, "hearing-runs", "§ 28 Abs. 1 VwVfG")
        .on("2026-11-17")
        .and(exOfficio)
        .happened(
            new PersonRegisteredExOfficio(
                CASE, "p1", day("2026-10-30"), day("2026-11-17"), "they live there"))
        .state("registered-ex-officio");
    given(MOVE_IN)
        .on("2026-11-02")
        .and(new SendHearing(CASE, day("2026-11-16"), "Do you live there?"))
        .and(new RecordStatement(CASE, "Yes."))
        .and(exOfficio);
  }

  @Test
  void aNoticeIsTakenBackUntilItIsEntered() {
    given(MOVE_IN)
        .on("2026-11-23")
        .and(PORTAL, new WithdrawApplication(CASE, null))
        .state("cancelled");
  }

  @Test
  void personsAreToldApart() {
    var twin = Map.of("ref", "p1", "familyName", "A", "givenNames", "B");
    var decision = given(MOVE_IN).with("persons", List.of(twin, twin)).submit("2026-11-23");
    assertThat(decision.toString()).contains("/application/persons/1/ref");
  }

  /** As the street register has it, and errands ask it. */
  @Test
  void hereIsTheMunicipalityAndNoOtherThatIsCalledAlike() {
    given("residence-move-in")
        .with("newDwelling", dwelling("Leipziger Land"))
        .refusedOn("2026-11-23", "other-authority-competent", "§ 17 Abs. 1 BMG");
    given("residence-move-in")
        .with("newDwelling", dwelling("LEIPZIG-Connewitz"))
        .on("2026-11-23")
        .state("received");
  }

  private static Map<String, Object> dwelling(String city) {
    return Map.of(
        "street", "Prager Straße", "houseNumber", "1", "postalCode", "04103", "city", city);
  }

  @Test
  void whoDraftsARefusalDoesNotSignIt() {
    var drafter = new Actor(Actor.Kind.CLERK, "meldestelle", "signatory", null);
    var other = new Actor(Actor.Kind.CLERK, "dora", "signatory", null);
    var drafted =
        given(MOVE_IN)
            .on("2026-11-23")
            .and(new DraftDecision(CASE, "rejected", "Nobody lives there.", List.of()));
    assertThat(drafted.decide(drafter, new SignDecision(CASE)).toString())
        .contains("four-eyes-decision");
    drafted.and(other, new SignDecision(CASE));
  }
}
