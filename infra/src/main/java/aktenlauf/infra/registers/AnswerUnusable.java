package aktenlauf.infra.registers;

/** The register answered, again and again, with something that is no answer to the question. */
public final class AnswerUnusable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AnswerUnusable(String register, String why) {
    super("%s gave no usable answer: %s".formatted(register, why));
  }

  AnswerUnusable(String register, String why, Throwable cause) {
    super("%s gave no usable answer: %s".formatted(register, why), cause);
  }
}
