package aktenlauf.shared.residence;

/**
 * Which dwelling is a person's main one (§ 21 Abs. 2 BMG).
 *
 * @param ref how the case refers to the person
 * @param dwelling {@code new}, or the ref of a dwelling that is kept
 */
public record MainDwelling(String ref, String dwelling) {}
