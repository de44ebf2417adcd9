package aktenlauf.infra;

/** Entry point. */
public final class Application {
  private Application() {}

  public static void main(String[] args) {
    System.out.println("Aktenlauf");
  }
}
