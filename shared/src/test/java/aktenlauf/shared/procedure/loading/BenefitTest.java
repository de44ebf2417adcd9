package aktenlauf.shared.procedure.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The procedure of the load test takes what the load test sends. */
class BenefitTest {
  private static final String SENT =
      """
      {"applicant":{"name":"Applicant 1","birthDate":"1971-05-13","email":"a1@example.org"},
       "household":{"adults":1,"children":3,"monthlyIncome":1450.50},
       "dwelling":{"squareMetres":44,"rent":820,"heating":true},
       "attachments":["lease.pdf","payslip.pdf"],"reason":"housing benefit income rent ",
       "department":"dept-7","requestedBy":"2027-01-12"}
      """;

  @Test
  void aSubmissionFitsItsForm() {
    var benefit = ShippedProceduresTest.ALL.current("benefit").orElseThrow();
    Map<String, Object> body = JsonMapper.shared().readValue(SENT, new TypeReference<>() {});
    var received = LocalDate.of(2026, 11, 25);
    assertThat(benefit.form().validate(body, "")).isEmpty();
    assertThat(benefit.unit(body, received)).isEqualTo("dept-7");
    assertThat(benefit.due(body, received)).contains(LocalDate.of(2027, 1, 12));
    assertThat(benefit.required(body, received)).isEmpty();
    assertThat(benefit.form().facts(body)).containsOnlyKeys("department", "requestedBy");
    assertThat(
            benefit
                .applicant()
                .validate(
                    Map.of("kind", "natural", "familyName", "Applicant 1", "givenNames", "Test"),
                    ""))
        .isEmpty();
  }
}
