package aktenlauf.shared.procedure.loading;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.procedure.Example;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.form.RegisterForm;
import aktenlauf.shared.registers.StreetRegister;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The examples that are shipped name streets that exist. */
class ShippedAddressesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private final Procedures procedures =
      ProcedureLoader.load(List.of(ProcedureSource.shipped()))
          .withForms(form -> RegisterForm.of(form, StreetRegister.shipped()));

  @Test
  @SuppressWarnings("unchecked")
  void everyExampleIsAccepted() {
    var marked = 0;
    for (var definition : procedures.all()) {
      if (!(definition.form() instanceof RegisterForm form)) {
        continue;
      }
      marked++;
      for (Example example : definition.examples()) {
        var application =
            (Map<String, Object>)
                Objects.requireNonNull(example.submission(DAY).get("application"));
        assertThat(form.validate(application, "/application"))
            .as("%s/%s", definition.id(), example.name())
            .isEmpty();
      }
    }
    assertThat(marked).as("forms with addresses to look up").isGreaterThanOrEqualTo(2);
  }
}
