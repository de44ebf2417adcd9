package aktenlauf.infra.registers;

/**
 * The register did not answer, whatever was tried, or is left in peace for a while. Nothing is said
 * about the question: ask again later.
 */
public final class RegisterAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RegisterAway(String register, String why, Throwable cause) {
    super("%s does not answer: %s".formatted(register, why), cause);
  }
}
