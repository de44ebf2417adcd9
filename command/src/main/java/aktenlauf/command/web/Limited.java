package aktenlauf.command.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that breaks off where it is longer than allowed. */
final class Limited extends FilterInputStream {
  /** More came than is allowed. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private long left;

  Limited(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    left -= Math.max(read, 0);
    if (left < 0) {
      throw new TooLong();
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
