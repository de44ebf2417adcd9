package aktenlauf.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.query.testing.DogTax;
import aktenlauf.query.testing.Problems;
import aktenlauf.shared.kernel.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcedureResourceTest {
  private final ProcedureResource resource =
      new ProcedureResource(
          DogTax.PROCEDURES, Clock.fixed(Instant.parse("2026-11-23T23:30:00Z"), ZoneOffset.UTC));

  @Test
  void theCatalogueListsTheCurrentVersions() {
    var page = resource.all(null, null, null);
    assertThat(page.items())
        .extracting(p -> p.get("id") + " " + p.get("version"))
        .containsExactly("dog-tax 2", "resident-parking 1");
    assertThat(page.nextCursor()).isNull();
  }

  @Test
  void theCatalogueIsPaged() {
    var first = resource.all(null, "1", null);
    assertThat(first.nextCursor()).isNotNull();
    var second = resource.all(null, "1", first.nextCursor());
    assertThat(second.items()).extracting(p -> p.get("id")).containsExactly("resident-parking");
    assertThat(second.nextCursor()).isNull();
    assertThat(Problems.of(() -> resource.all(null, null, "???")).status()).isEqualTo(400);
  }

  @Test
  void aProcedureIsShownInTheReadersLanguage() {
    assertThat(resource.one(DogTax.ID, "en-GB, de;q=0.5"))
        .containsEntry("title", "Dog tax")
        .containsEntry("language", "en")
        .containsEntry("trustLevel", "low")
        .containsEntry("leistungsschluessel", "99102013060000")
        .containsEntry("legalBasis", List.of("§ 1 Hundesteuersatzung"));
    assertThat(resource.one(DogTax.ID, null)).containsEntry("title", "Hundesteuer");
    assertThat(resource.one(DogTax.ID, "de-x-leicht").get("documents"))
        .asString()
        .contains("Versicherung", "application.dogs > 1");
  }

  @Test
  void versionsComeHighestFirst() {
    assertThat(resource.versions(DogTax.ID, null, null, null).items())
        .extracting(p -> p.get("version"))
        .containsExactly(2, 1);
  }

  @Test
  void theFormIsAJsonSchema() {
    assertThat(resource.form(DogTax.ID)).isEqualTo(Map.of("type", "object"));
  }

  @Test
  void examplesAreAsOfTodayInBerlin() {
    assertThat(resource.examples(DogTax.ID))
        .containsExactly(
            Map.of(
                "name",
                "minimal",
                "submission",
                Map.of("procedure", DogTax.ID, "receivedOn", "2026-11-24")));
  }

  @Test
  void anUnknownProcedureIsNotFound() {
    for (var problem :
        List.of(
            Problems.of(() -> resource.one("x", null)),
            Problems.of(() -> resource.form("x")),
            Problems.of(() -> resource.versions("x", null, null, null)),
            Problems.of(() -> resource.examples("x")))) {
      assertThat(problem).isEqualTo(Problem.notFound());
    }
  }
}
