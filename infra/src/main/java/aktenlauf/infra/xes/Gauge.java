package aktenlauf.infra.xes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is read, and stops where too much is read in one piece: no value, comment or
 * compressed bomb can fill the memory.
 */
final class Gauge extends FilterInputStream {
  private static final int TAIL = 32;

  private final long most;
  private volatile long total;
  private long piece;
  private boolean ended;
  private byte[] tail = new byte[0];
  private @Nullable IOException failure;

  /** More was read without a mark than is allowed. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;

    TooMuch(long most) {
      super("more than %,d bytes in one piece".formatted(most));
    }
  }

  Gauge(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  long total() {
    return total;
  }

  /** Begins a new piece. */
  void mark() {
    piece = 0;
  }

  /** What went wrong with reading; the JDK's XML parser takes an EOFException for a regular end. */
  @Nullable IOException failure() {
    return failure;
  }

  /** Whether everything was read and it does not end with the end tag of a log. */
  boolean cutOff() {
    return ended && !new String(tail, StandardCharsets.ISO_8859_1).matches("(?s).*log\\s*>\\s*");
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int n;
    try {
      n = in.read(buffer, from, length);
    } catch (IOException broken) {
      failure = broken;
      throw broken;
    }
    if (n < 0) {
      ended = true;
      return n;
    }
    total += n;
    piece += n;
    if (piece > most) {
      failure = new TooMuch(most);
      throw failure;
    }
    keepTail(buffer, from, n);
    return n;
  }

  private void keepTail(byte[] buffer, int from, int n) {
    int old = Math.min(tail.length, Math.max(0, TAIL - n));
    int fresh = Math.min(n, TAIL);
    var next = Arrays.copyOfRange(tail, tail.length - old, tail.length + fresh);
    System.arraycopy(buffer, from + n - fresh, next, old, fresh);
    tail = next;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
