package aktenlauf.infra.bench;

import java.io.PrintStream;

/** Tells what is being measured. */
record Progress(PrintStream err) {
  void step(String what) {
    err.println("bench: " + what);
  }
}
