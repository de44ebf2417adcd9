package aktenlauf.command.vehicle;

import aktenlauf.shared.procedure.Fee;
import aktenlauf.shared.procedure.ProcedureDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The tariff's fees for what is applied for online. */
public final class OnlineFees {
  private OnlineFees() {}

  static List<Fee> of(
      ProcedureDefinition definition, Map<String, Object> application, LocalDate receivedOn) {
    return ending("-online", definition.fees(application, receivedOn));
  }

  /** Those for what is applied for otherwise. */
  static List<Fee> counter(
      ProcedureDefinition definition, Map<String, Object> application, LocalDate receivedOn) {
    return ending("-counter", definition.fees(application, receivedOn));
  }

  private static List<Fee> ending(String with, List<Fee> fees) {
    return fees.stream().filter(f -> f.id().endsWith(with)).toList();
  }

  /** Their sum in euros, with two decimals. */
  public static BigDecimal owed(
      ProcedureDefinition definition, Map<String, Object> application, LocalDate receivedOn) {
    return sum(of(definition, application, receivedOn));
  }

  static BigDecimal sum(List<Fee> fees) {
    return fees.stream()
        .map(f -> new BigDecimal(Objects.requireNonNull(f.amount())))
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }
}
