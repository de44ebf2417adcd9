package aktenlauf.command.proceeding;

import static aktenlauf.command.proceeding.People.CLARA;
import static aktenlauf.command.proceeding.People.PAULA;
import static aktenlauf.command.proceeding.People.PORTAL;
import static aktenlauf.command.proceeding.People.STRANGER;
import static aktenlauf.command.proceeding.People.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.FileNumber;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.procedure.CommonCommands;
import aktenlauf.shared.proceeding.ProceedingCommand.*;
import aktenlauf.shared.proceeding.ProceedingEvent.DocumentFiled;
import aktenlauf.shared.proceeding.ProceedingEvent.DocumentsSupplied;
import aktenlauf.shared.proceeding.ProceedingEvent.NoticeIssued;
import aktenlauf.shared.proceeding.SuppliedDocument;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilingTest {
  private static final CaseId CASE = CaseId.of("0193a000-0000-7000-8000-000000000001");
  private final Given open =
      new Given()
          .act(
              PORTAL,
              new SubmitApplication(
                  CASE,
                  FileNumber.of("MARKT", 2026, 7),
                  TestProcedures.ID,
                  "14713000",
                  "portal",
                  TODAY,
                  "citizen-1",
                  null,
                  Map.of("familyName", "Muster"),
                  Map.of("plot", "7", "power", true)));

  private static FileDocument file(String id, String type, @Nullable String replaces) {
    return new FileDocument(CASE, id, type, replaces, "a.pdf", "application/pdf", 3, "ab12");
  }

  private static DocumentFiled filed(String id, int version, @Nullable String replaces) {
    return new DocumentFiled(
        CASE, id, "site-plan", version, replaces, "application/pdf", 3, "ab12", "a.pdf");
  }

  private static SupplyDocuments supply(@Nullable String... ids) {
    return new SupplyDocuments(
        CASE,
        java.util.Arrays.stream(ids)
            .map(id -> new SuppliedDocument("site-plan", id, "ab12", TODAY))
            .toList());
  }

  @Test
  void applicantsAndClerksFileDocuments() {
    open.yields(PORTAL, file("d1", "site-plan", null), filed("d1", 1, null));
    open.yields(PAULA, file("d1", "site-plan", null), filed("d1", 1, null));
    assertThat(open.rejects(CLARA, file("d1", "site-plan", null)))
        .isInstanceOf(Rejection.Forbidden.class);
    assertThat(open.rejects(STRANGER, file("d1", "site-plan", null)))
        .isInstanceOfSatisfying(
            Rejection.Forbidden.class, f -> assertThat(f.detail()).contains("unit"));
  }

  @Test
  void anUploadIsNoCommandOfADefinition() {
    assertThat(CommonCommands.NAMES).doesNotContain("file-document");
    assertThat(CommonCommands.reserved("file-document")).isTrue();
  }

  @Test
  void thereIsNothingToFileInWhereNoCaseIs() {
    assertThat(new Given().rejects(PORTAL, file("d1", "site-plan", null)))
        .isInstanceOf(Rejection.Unknown.class);
  }

  @Test
  void anEndedCaseTakesNoDocument() {
    open.act(PORTAL, new WithdrawApplication(CASE, null));
    open.refuses("case-ended", PORTAL, file("d1", "site-plan", null));
    open.refuses("case-ended", PAULA, file("d1", "site-plan", null));
  }

  @Test
  void aNewVersionReplacesTheOneBefore() {
    open.act(PORTAL, file("d1", "site-plan", null));
    open.yields(PAULA, file("d2", "site-plan", "d1"), filed("d2", 2, "d1"));
    open.act(PAULA, file("d2", "site-plan", "d1"));
    open.yields(PORTAL, file("d3", "site-plan", "d2"), filed("d3", 3, "d2"));
    open.yields(PORTAL, file("d3", "site-plan", null), filed("d3", 1, null));
  }

  @Test
  void onlyTheCurrentVersionOfTheSameTypeIsReplaced() {
    open.act(PORTAL, file("d1", "site-plan", null)).act(PORTAL, file("d2", "site-plan", "d1"));
    open.refuses("document-replaced", PORTAL, file("d3", "site-plan", "d1"));
    open.refuses("other-type", PORTAL, file("d3", "photo", "d2"));
    open.refuses("unknown-document", PORTAL, file("d3", "site-plan", "d9"));
  }

  @Test
  void whatIsSuppliedByItsIdWasUploadedToTheCase() {
    open.refuses("unknown-document", PORTAL, supply("d1"));
    open.act(PORTAL, file("d1", "site-plan", null));
    var both = supply("d1", null);
    open.yields(PORTAL, both, new DocumentsSupplied(CASE, both.documents()));
    open.refuses("unknown-document", PAULA, supply("d1", "d2"));
  }

  private static final FileNotice NOTICE =
      new FileNotice(
          CASE, "n1", "hearing", "notices/hearing", 1, null, "ab12", 3, "application/pdf", 2);

  private static Moment system() {
    return new Moment(
        PAULA.recordedAt(),
        PAULA.occurredAt(),
        TODAY,
        TODAY,
        new Actor(Actor.Kind.SYSTEM, "notices", "system", null),
        Access.ALL,
        null,
        "high",
        null);
  }

  @Test
  void theSystemFilesNoticesInWhateverStateTheCaseIs() {
    var filed =
        new NoticeIssued(
            CASE, "n1", "hearing", "notices/hearing", 1, null, "ab12", 3, "application/pdf", 2);
    open.yields(system(), NOTICE, filed);
    open.act(PORTAL, new WithdrawApplication(CASE, null));
    open.yields(system(), NOTICE, filed);
  }

  @Test
  void nobodyElseFilesNotices() {
    for (var person : new Moment[] {PAULA, CLARA, PORTAL, People.imported("paula")}) {
      assertThat(open.rejects(person, NOTICE)).isInstanceOf(Rejection.Forbidden.class);
    }
    assertThat(CommonCommands.NAMES).doesNotContain("file-notice");
    assertThat(CommonCommands.reserved("file-notice")).isTrue();
  }
}
