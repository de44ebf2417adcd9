package aktenlauf.infra.xes;

import java.util.Map;

/**
 * What an import led to; a repeated import tells the same.
 *
 * @param deviations number of broken rules by the rule's id
 */
public record Imported(long cases, long activities, long events, Map<String, Long> deviations) {
  public Imported {
    deviations = Map.copyOf(deviations);
  }

  public long deviationsInAll() {
    return deviations.values().stream().mapToLong(Long::longValue).sum();
  }
}
