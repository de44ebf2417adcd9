package aktenlauf.shared.plate;

/**
 * Why a wish is none that the City can fulfil.
 *
 * @param pointer place within the wish, as in {@code /wish}
 * @param rule as in {@code plate-forbidden}
 * @param message what is wrong
 * @param law paragraph that says so
 */
public record PlateFault(String pointer, String rule, String message, String law) {}
