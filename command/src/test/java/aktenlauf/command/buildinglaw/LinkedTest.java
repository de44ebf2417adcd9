package aktenlauf.command.buildinglaw;

import static aktenlauf.command.buildinglaw.Acts.*;
import static aktenlauf.command.buildinglaw.Story.given;
import static aktenlauf.command.buildinglaw.Who.ANNA;
import static aktenlauf.command.buildinglaw.Who.CLARA;
import static aktenlauf.command.buildinglaw.Who.LINKS;

import aktenlauf.command.proceeding.Deadline.Phase;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.ConstructionStartNotified;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.PermitExtended;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.proceeding.LinkRelation;
import aktenlauf.shared.proceeding.ProceedingCommand.LinkCase;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseLinked;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a later case changes in the one it refers to. */
class LinkedTest {
  private static final CaseId OTHER = CaseId.of("0197c2d4-4f00-7000-8000-0000000000ff");
  private static final String PLOT = "140407___012350001__";
  private static final String VALIDITY = "saechsbo-73-validity";
  private static final String NUMBER = "BAU-2026-7K3M9Q4X-C";

  private static LinkCase link(
      LinkRelation relation,
      String on,
      @Nullable String until,
      String plot,
      @Nullable String citizen) {
    return new LinkCase(
        Shipped.CASE,
        OTHER,
        NUMBER,
        relation.word(),
        LocalDate.parse(on),
        until == null ? null : LocalDate.parse(until),
        List.of(plot),
        citizen);
  }

  private static LinkCase extension(String on, @Nullable String until) {
    return link(LinkRelation.EXTENSION, on, until, PLOT, "somebody");
  }

  private static Story permitted() {
    return given("building-permit-simplified")
        .on("2026-01-15")
        .and(ANNA, confirm("2026-01-15"))
        .and(ANNA, draft("granted"))
        .and(CLARA, grant())
        .and(ANNA, notice("counter", "2026-01-15"));
  }

  @Test
  void anExtensionMovesTheEnd() {
    permitted()
        .on("2029-01-20")
        .when(LINKS, extension("2029-01-10", "2031-01-15"))
        .then(
            new CaseLinked(
                Shipped.CASE, OTHER, NUMBER, "extension", day("2029-01-10"), day("2031-01-15")),
            new PermitExtended(Shipped.CASE, day("2031-01-15"), day("2029-01-10")))
        .due(VALIDITY, "2031-01-15");
  }

  @Test
  void anExtensionWithoutAnEndTakesTheLongest() {
    permitted().and(LINKS, extension("2026-02-01", null)).due(VALIDITY, "2031-01-15");
  }

  /** What was applied for in time revives a lapsed permit (§ 73 Abs. 2 SächsBO). */
  @Test
  void aLapsedPermitRevives() {
    permitted()
        .night("2029-01-16")
        .state("lapsed")
        .and(LINKS, extension("2029-01-10", "2031-01-15"))
        .state("final")
        .due(VALIDITY, "2031-01-15");
  }

  @Test
  void anExtensionThatTheLawDoesNotAllowIsLinkedOnly() {
    permitted()
        .night("2029-01-16")
        .and(LINKS, extension("2029-01-16", "2031-01-15"))
        .and(LINKS, extension("2029-01-10", "2031-01-16"))
        .never(PermitExtended.class)
        .state("lapsed");
  }

  @Test
  void workThatWasAnnouncedInACaseOfItsOwnKeepsThePermit() {
    permitted()
        .and(LINKS, link(LinkRelation.START_OF_WORK, "2026-03-02", null, PLOT, Shipped.CITIZEN))
        .happened(new ConstructionStartNotified(Shipped.CASE, day("2026-03-02")))
        .closed(VALIDITY, Phase.MET);
  }

  @Test
  void anAmendmentRestartsNothing() {
    given("building-permit-simplified")
        .on("2026-01-15")
        .and(ANNA, confirm("2026-01-15"))
        .on("2026-02-15")
        .and(LINKS, link(LinkRelation.AMENDMENT, "2026-02-15", null, PLOT, Shipped.CITIZEN))
        .due("saechsbo-69-4-decision", "2026-04-15")
        .state("assessment");
  }

  @Test
  void aCaseAboutOtherLandIsNotLinked() {
    permitted()
        .when(
            LINKS,
            link(
                LinkRelation.EXTENSION,
                "2026-02-01",
                null,
                "140407___099990001__",
                Shipped.CITIZEN))
        .refused("other-plots", "§ 13 Abs. 1 VwVfG");
  }

  @Test
  void nobodyAnnouncesTheWorkOfOthers() {
    permitted()
        .when(LINKS, link(LinkRelation.START_OF_WORK, "2026-03-02", null, PLOT, "somebody"))
        .refused("other-applicant", "§ 13 Abs. 1 VwVfG");
  }

  @Test
  void casesWithoutACitizenAreNotOnePersons() {
    permitted()
        .when(LINKS, link(LinkRelation.START_OF_WORK, "2026-03-02", null, PLOT, null))
        .refused("other-applicant", "§ 13 Abs. 1 VwVfG");
  }
}
