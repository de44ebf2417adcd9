package aktenlauf.infra.authorities;

import aktenlauf.command.authorities.OtherAuthority;
import java.util.Map;

/** No way to other authorities is configured: people write letters. */
final class Unconnected implements OtherAuthority {
  private static NotPerformable none() {
    return new NotPerformable("keine Verbindung zu anderen Meldebehörden eingerichtet");
  }

  @Override
  public Prefill prefill(String authority, Map<String, Object> question, String id) {
    throw none();
  }

  @Override
  public void backNotify(String authority, Map<String, Object> message, String id) {
    throw none();
  }

  @Override
  public Evaluation evaluation(String authority, String reference, String id) {
    throw none();
  }

  @Override
  public void passOnBlock(String authority, Map<String, Object> message, String id) {
    throw none();
  }
}
