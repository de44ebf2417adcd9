package aktenlauf.shared.procedure.form;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.kernel.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApplicantFormTest {
  private static List<String> breaches(Map<String, Object> applicant) {
    return ApplicantForm.shipped().validate(applicant, "/applicant").stream()
        .map(v -> v.pointer() + " " + v.rule())
        .toList();
  }

  @Test
  void aPersonNeedsNames() {
    assertThat(breaches(Map.of("kind", "natural", "familyName", "A", "givenNames", "B"))).isEmpty();
    assertThat(breaches(Map.of("kind", "natural", "familyName", "A")))
        .containsExactly("/applicant/givenNames required");
  }

  @Test
  void anOrganisationNeedsAName() {
    assertThat(breaches(Map.of("kind", "legal", "name", "A GmbH", "contact", "B"))).isEmpty();
    assertThat(breaches(Map.of("kind", "legal"))).containsExactly("/applicant/name required");
  }

  @Test
  void theKindIsAskedForFirst() {
    assertThat(breaches(Map.of("familyName", "A"))).containsExactly("/applicant/kind required");
    assertThat(ApplicantForm.shipped().validate(Map.of("kind", "alien"), ""))
        .containsExactly(new Violation("/kind", "enum", "must be one of natural, legal"));
  }

  @Test
  void unknownFieldsAreRefused() {
    assertThat(
            breaches(
                Map.of("kind", "natural", "familyName", "A", "givenNames", "B", "shoeSize", 43)))
        .containsExactly("/applicant/shoeSize additionalProperties");
    assertThat(
            breaches(Map.of("kind", "natural", "familyName", "A", "givenNames", "B", "name", "C")))
        .containsExactly("/applicant/name additionalProperties");
  }

  @Test
  void aBirthDateMayBeKnownInPart() {
    for (var date : List.of("1980", "1980-05", "1980-05-17")) {
      assertThat(
              breaches(
                  Map.of(
                      "kind", "natural", "familyName", "A", "givenNames", "B", "birthDate", date)))
          .isEmpty();
    }
    assertThat(
            breaches(
                Map.of(
                    "kind", "natural", "familyName", "A", "givenNames", "B", "birthDate", "17.5.")))
        .containsExactly("/applicant/birthDate pattern");
  }
}
