package aktenlauf.command.vehicle;

import aktenlauf.shared.procedure.Fee;
import aktenlauf.shared.procedure.ProcedureDefinition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** The tariff's fees for what is applied for online. */
public final class OnlineFees {
  private OnlineFees() {}

  static List<Fee> of(ProcedureDefinition definition) {
    return ending("-online", definition);
  }

  /** Those for what is applied for otherwise. */
  static List<Fee> counter(ProcedureDefinition definition) {
    return ending("-counter", definition);
  }

  private static List<Fee> ending(String with, ProcedureDefinition definition) {
    return definition.fees().stream().filter(f -> f.id().endsWith(with)).toList();
  }

  /** Their sum in euros, with two decimals. */
  public static BigDecimal owed(ProcedureDefinition definition) {
    return sum(of(definition));
  }

  static BigDecimal sum(List<Fee> fees) {
    return fees.stream()
        .map(f -> new BigDecimal(Objects.requireNonNull(f.amount())))
        .reduce(new BigDecimal("0.00"), BigDecimal::add);
  }
}
