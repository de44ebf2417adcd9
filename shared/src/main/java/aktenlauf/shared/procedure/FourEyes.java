package aktenlauf.shared.procedure;

import java.util.List;

/**
 * Two steps, or commands of a domain, that must be done by different people.
 *
 * @param rule stable id of the rule in kebab-case
 * @param first id of the earlier step, or the command's name
 * @param second id of the step, or the command's name, that the person of {@code first} must not do
 */
public record FourEyes(String rule, String first, String second, List<String> legalBasis) {
  public FourEyes {
    legalBasis = List.copyOf(legalBasis);
  }
}
