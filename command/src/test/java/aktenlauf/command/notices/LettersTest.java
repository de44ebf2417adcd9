package aktenlauf.command.notices;

import static aktenlauf.command.notices.Story.CASE;
import static aktenlauf.command.notices.Story.DAY;
import static aktenlauf.command.notices.Story.HASH;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.notices.NoticeKind;
import aktenlauf.shared.plate.CasePlateEvent.PlateAssignmentOrdered;
import aktenlauf.shared.plate.Plate;
import aktenlauf.shared.plate.PlateKind;
import aktenlauf.shared.plate.PlateWish;
import aktenlauf.shared.proceeding.DemandedDocument;
import aktenlauf.shared.proceeding.ProceedingEvent.DecisionDrafted;
import aktenlauf.shared.proceeding.ProceedingEvent.DecisionSigned;
import aktenlauf.shared.proceeding.ProceedingEvent.DocumentsDemanded;
import aktenlauf.shared.proceeding.ProceedingEvent.DocumentsSupplied;
import aktenlauf.shared.proceeding.ProceedingEvent.HearingSent;
import aktenlauf.shared.proceeding.ProceedingEvent.NoteAdded;
import aktenlauf.shared.proceeding.SuppliedDocument;
import aktenlauf.shared.vehicle.VehicleEvent.ApplicationCorrected;
import aktenlauf.shared.vehicle.VehicleEvent.ApplicationRejected;
import aktenlauf.shared.vehicle.VehicleEvent.AutomatedDecisionIssued;
import aktenlauf.shared.vehicle.VehicleEvent.ComplianceDemanded;
import aktenlauf.shared.vehicle.VehicleEvent.FeesPaid;
import aktenlauf.shared.vehicle.VehicleEvent.ForcedDeregistrationOrdered;
import aktenlauf.shared.vehicle.VehicleEvent.InsuranceTerminationReceived;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LettersTest {
  private static final String SIMPLIFIED = "building-permit-simplified";
  private static final LocalDate UNTIL = LocalDate.of(2027, 3, 1);

  private static Optional<Letter> letter(Story story, Class<? extends CaseEvent> cause) {
    return Letters.of(story.last(cause), story.events(), Story.PROCEDURES);
  }

  private static PermitGranted granted(String subject, @Nullable List<String> conditions) {
    return new PermitGranted(
        CASE,
        subject,
        DAY,
        List.of("140407___012350001__"),
        List.of(HASH, "ab12"),
        "1092.00",
        "10. SächsKVZ",
        conditions);
  }

  private static Story signed(CaseEvent decided, String result) {
    return Story.of(SIMPLIFIED)
        .command(new DecisionDrafted(CASE, result, "Alles passt.", List.of("Auflage eins.")))
        .command(decided, new DecisionSigned(CASE, result));
  }

  @Test
  void aPermitNamesPlotsDrawingsConditionsFeeAndReasons() {
    var letter =
        letter(signed(granted("permit", null), "granted"), DecisionSigned.class).orElseThrow();
    assertThat(letter.kind()).isEqualTo(NoticeKind.PERMIT);
    assertThat(letter.values())
        .containsEntry("title", "Baugenehmigung")
        .containsEntry("date", "23. November 2026")
        .containsEntry("receivedOn", "20. November 2026")
        .containsEntry(
            "addressee", List.of("Katrin Lehmann", "Kurt-Eisner-Straße 41", "04275 Leipzig"))
        .containsEntry("plots", List.of("Gemarkung 0407, Flurstück 1235/1 (140407___012350001__)"))
        .containsEntry(
            "drawings",
            List.of(
                Map.of("title", "Lageplan, Maßstab 1:500", "sha256", HASH),
                Map.of("title", "Unterlage", "sha256", "ab12")))
        .containsEntry("deviations", List.of(Map.of("norm", "§ 6 SächsBO")))
        .containsEntry("conditions", List.of("Auflage eins."))
        .containsEntry("fee", "1.092,00 Euro")
        .containsEntry("reasons", "Alles passt.")
        .containsEntry("signatory", "anna")
        .containsEntry("basis", "§ 72 Abs. 1 SächsBO");
  }

  @Test
  void documentsThatCameLaterHaveTheirTitlesToo() {
    var late = new SuppliedDocument("drawings", null, "ab12", null);
    var story =
        Story.of(SIMPLIFIED)
            .command(new DocumentsSupplied(CASE, List.of(late)))
            .command(granted("permit", List.of()), new DecisionSigned(CASE, "granted"));
    assertThat(letter(story, DecisionSigned.class).orElseThrow().values().get("drawings"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .last()
        .isEqualTo(Map.of("title", "Bauzeichnungen, Maßstab 1:100", "sha256", "ab12"));
  }

  @Test
  void theSignatorysConditionsReplaceTheDrafts() {
    var story = signed(granted("permit", List.of("Auflage zwei.")), "granted");
    assertThat(letter(story, DecisionSigned.class).orElseThrow().values())
        .containsEntry("conditions", List.of("Auflage zwei."));
  }

  @Test
  void everySubjectHasItsNotice() {
    var kinds =
        Map.of(
            "permit", NoticeKind.PERMIT,
            "partial-permit", NoticeKind.PARTIAL_PERMIT,
            "preliminary-notice", NoticeKind.PRELIMINARY_NOTICE,
            "deviation", NoticeKind.DEVIATION,
            "extension", NoticeKind.EXTENSION);
    kinds.forEach((subject, kind) ->
        assertThat(letter(signed(granted(subject, null), "granted"), DecisionSigned.class))
            .map(Letter::kind)
            .contains(kind));
  }

  @Test
  void aRefusalGivesItsOwnReasonsElseTheDrafts() {
    var own = new PermitRefused(CASE, "permit", DAY, "Zu hoch.");
    assertThat(letter(signed(own, "refused"), DecisionSigned.class).orElseThrow().values())
        .containsEntry("reasons", "Zu hoch.")
        .containsEntry("subject", "Baugenehmigung");
    var none = new PermitRefused(CASE, "permit", DAY, null);
    var letter = letter(signed(none, "refused"), DecisionSigned.class).orElseThrow();
    assertThat(letter.kind()).isEqualTo(NoticeKind.REFUSAL);
    assertThat(letter.values()).containsEntry("reasons", "Alles passt.");
  }

  @Test
  void aDemandNamesTheDocumentsOfTheSameCommand() {
    var story =
        Story.of(SIMPLIFIED)
            .command(
                new DefectsNotified(CASE, UNTIL, true, List.of("Kein Datum.")),
                new DocumentsDemanded(CASE, UNTIL, List.of(new DemandedDocument("site-plan"))))
            .command(new DocumentsDemanded(CASE, UNTIL, List.of(new DemandedDocument("drawings"))));
    assertThat(letter(story, DefectsNotified.class).orElseThrow().values())
        .containsEntry("documents", List.of("Lageplan, Maßstab 1:500"))
        .containsEntry("defects", List.of("Kein Datum."))
        .containsEntry("until", "1. März 2027")
        .containsEntry("warning", true);
  }

  @Test
  void theOtherOccasions() {
    var story =
        Story.of(SIMPLIFIED)
            .command(new DefectsNotified(CASE, UNTIL, true, List.of()))
            .command(new HearingSent(CASE, UNTIL, "Wir wollen ablehnen."))
            .command(new DecisionPeriodExtended(CASE, UNTIL, "opinions", "Es fehlt eine."))
            .command(new DeemedWithdrawalOccurred(CASE, UNTIL))
            .command(new DeemedApprovalOccurred(CASE, UNTIL, List.of(), List.of("§ 6 SächsBO")))
            .command(new FictionCertificateIssued(CASE, UNTIL, DAY, List.of("gemeinde", "n-1")))
            .command(new PermitExtended(CASE, LocalDate.of(2030, 3, 1), DAY))
            .command(new PermitWithdrawn(CASE, DAY, "Von Anfang an rechtswidrig."))
            .command(new PermitRevoked(CASE, DAY, "Widerruf vorbehalten."));
    assertThat(letter(story, HearingSent.class).orElseThrow().values())
        .containsEntry("text", "Wir wollen ablehnen.");
    assertThat(letter(story, DecisionPeriodExtended.class).orElseThrow().values())
        .containsEntry("ground", "Beteiligung anderer Behörden und Stellen")
        .containsEntry("reasons", "Es fehlt eine.");
    assertThat(letter(story, DeemedWithdrawalOccurred.class).orElseThrow().values())
        .containsEntry("demandedOn", "23. November 2026")
        .containsEntry("feeFrom", "62,00 Euro")
        .containsEntry("feeTo", "650,00 Euro");
    assertThat(letter(story, FictionCertificateIssued.class).orElseThrow().values())
        .containsEntry("deviations", List.of("§ 6 SächsBO"))
        .containsEntry("neighboursTold", true)
        .containsEntry("asOf", "1. März 2027");
    assertThat(letter(story, PermitExtended.class).orElseThrow().values())
        .containsEntry("until", "1. März 2030")
        .containsEntry("permittedOn", "1. März 2027");
    assertThat(letter(story, PermitWithdrawn.class))
        .map(Letter::kind)
        .contains(NoticeKind.WITHDRAWAL);
    assertThat(letter(story, PermitRevoked.class))
        .map(Letter::kind)
        .contains(NoticeKind.REVOCATION);
  }

  /** The next authority tells the parties itself (§ 73 Abs. 3 VwGO). */
  @Test
  void aPermitThatFallsByTheNextAuthoritysDecisionCallsForNone() {
    assertThat(withdrawnAsAnObjectionIs("upheld")).isEmpty();
    assertThat(withdrawnAsAnObjectionIs("remedied"))
        .map(Letter::kind)
        .contains(NoticeKind.WITHDRAWAL);
  }

  private static Optional<Letter> withdrawnAsAnObjectionIs(String outcome) {
    var story =
        Story.of(SIMPLIFIED)
            .command(
                new ObjectionDecided(CASE, "objection-1", outcome, DAY, "permit-withdrawn", "so"),
                new PermitWithdrawn(CASE, DAY, "so"));
    return letter(story, PermitWithdrawn.class);
  }

  @Test
  void whatComesLaterChangesNoNotice() {
    var story = signed(granted("permit", null), "granted");
    var before = letter(story, DecisionSigned.class);
    story.command(new DecisionDrafted(CASE, "refused", "Doch nicht.", List.of("Anderes.")));
    assertThat(letter(story, DecisionSigned.class)).isEqualTo(before);
  }

  @Test
  void otherEventsOtherProceduresAndImportsCallForNone() {
    assertThat(letter(Story.of(SIMPLIFIED).command(new NoteAdded(CASE, "intern")), NoteAdded.class))
        .isEmpty();
    var hearing = new HearingSent(CASE, UNTIL, "x");
    assertThat(letter(Story.of("dog-tax").command(hearing), HearingSent.class)).isEmpty();
    assertThat(letter(Story.of(SIMPLIFIED).imported().command(hearing), HearingSent.class))
        .isEmpty();
  }

  @Test
  void nobodyWritesToAPersonWhoIsErased() {
    var story = Story.of(SIMPLIFIED, null).command(new HearingSent(CASE, UNTIL, null));
    assertThat(letter(story, HearingSent.class)).isEmpty();
  }

  @Test
  void whatNoPageCanShowIsLeftOut() {
    var story =
        Story.of(SIMPLIFIED).command(new HearingSent(CASE, UNTIL, "a\u0000\u0007b\nc\uFFFEd"));
    assertThat(letter(story, HearingSent.class).orElseThrow().values())
        .containsEntry("text", "ab\ncd");
  }

  @Test
  void aRejectedRegistrationSaysWhyAndByWhom() {
    var story =
        Story.of("vehicle-transfer-keep-plate")
            .command(new ApplicationRejected(CASE, DAY, "Es bestehen Rückstände."));
    var letter = letter(story, ApplicationRejected.class).orElseThrow();
    assertThat(letter.kind()).isEqualTo(NoticeKind.REFUSAL);
    assertThat(letter.values())
        .containsEntry("domain", "vehicle")
        .containsEntry("reasons", "Es bestehen Rückstände.")
        .containsEntry("signatory", "anna")
        .containsKey("subject");
  }

  @Test
  void machinesDecisionRepeatsTheCertificateAndNoSecret() {
    var application =
        Map.<String, Object>of(
            "vin", "WVWZZZ1JZ3W000001",
            "currentPlate", "L-AB 123",
            "zb1", Map.of("securityCode", "aB3dE5f"),
            "zb2", Map.of("number", "FR123456", "securityCode", "Ab12Cd34Ef56"),
            "evb", "A1B2C3D",
            "sepa", Map.of("iban", "DE89370400440532013000", "accountHolder", "Otto"),
            "inspectionDue", "2027-03");
    var applicant = Map.<String, Object>of("familyName", "Winkler", "birthDate", "1988-04-12");
    var plate = new Plate("L-AB 123");
    var story =
        Story.of("vehicle-transfer-keep-plate", applicant, application)
            .command(new FeesPaid(CASE, List.of("GebOSt Nr. 221.8"), "10.40", "GebOSt", "PAY-1"))
            .command(new ApplicationCorrected(CASE, List.of("inspection"), null, "2028-05"))
            .command(
                new AutomatedDecisionIssued(CASE, "fzv-2026-04", Story.AT.plusSeconds(1800)),
                new PlateAssignmentOrdered(
                    CASE, plate, PlateWish.any(PlateKind.STANDARD).with(plate), null, true));

    var letter = letter(story, AutomatedDecisionIssued.class).orElseThrow();

    assertThat(letter.kind()).isEqualTo(NoticeKind.AUTOMATED_DECISION);
    assertThat(letter.values())
        .containsEntry("plate", "L-AB 123")
        .containsEntry("fee", "10,40 Euro")
        .containsEntry("tariff", "GebOSt Nr. 221.8, GebOSt")
        .containsEntry("outOfService", false);
    assertThat(String.valueOf(letter.values().get("certificate")))
        .contains("WVWZZZ1JZ3W000001", "Winkler", "12. April 1988", "FR123456", "05/2028");
    assertThat(letter.values().toString())
        .doesNotContain("aB3dE5f", "Ab12Cd34Ef56", "A1B2C3D", "DE89", "Otto", "PAY-1");
  }

  @Test
  void whoeverHasNoInsuranceIsToldWhichInsurerSaidSo() {
    var story =
        Story.of("vehicle-transfer-keep-plate")
            .command(
                new InsuranceTerminationReceived(CASE, Story.AT, "Muster AG", false),
                new ComplianceDemanded(CASE, UNTIL))
            .command(new ForcedDeregistrationOrdered(CASE, DAY));
    assertThat(letter(story, ComplianceDemanded.class).orElseThrow().values())
        .containsEntry("insurer", "Muster AG")
        .containsEntry("until", "1. März 2027");
    assertThat(letter(story, ForcedDeregistrationOrdered.class).orElseThrow().kind())
        .isEqualTo(NoticeKind.FORCED_DEREGISTRATION);
  }
}
