package aktenlauf.infra.bench;

/** Numbers as they are shown. */
final class Rounded {
  private Rounded() {}

  static double to(int digits, double value) {
    double scale = Math.pow(10, digits);
    return Math.round(value * scale) / scale;
  }
}
