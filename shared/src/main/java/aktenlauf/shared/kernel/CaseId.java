package aktenlauf.shared.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * A case's identity: a UUID in its canonical lower-case text, version 7, or 8 where it derives from
 * a key.
 */
public record CaseId(@JsonValue String value) {
  public CaseId {
    if (!UUID.fromString(value).toString().equals(value)) {
      throw new IllegalArgumentException("not a canonical UUID: " + value);
    }
  }

  /** Delegates, so that the JSON of a case id is the bare string. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CaseId of(String value) {
    return new CaseId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
