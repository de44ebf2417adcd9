package aktenlauf.infra.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where tokens come from: the demo's own authorization server, or the issuer that is configured.
 */
@Component
public class IdentityProperties {
  private final String issuer;
  private final boolean demo;

  IdentityProperties(
      @Value("${aktenlauf.issuer:}") String issuer,
      @Value("${aktenlauf.demo:false}") boolean demo,
      @Value("${aktenlauf.event-store:embedded}") String eventStore,
      @Value("${aktenlauf.mongodb-uri:}") String mongodb,
      @Value("${server.address:}") String address) {
    this.issuer = issuer;
    var tryingOut = eventStore.equals("embedded") && mongodb.isEmpty() && issuer.isEmpty();
    this.demo = demo || tryingOut;
    if (!this.demo && issuer.isEmpty()) {
      throw new IllegalArgumentException(
          "no issuer of tokens: set aktenlauf.issuer (AKTENLAUF_ISSUER) to the address of your"
              + " OpenID Connect provider; demo identities exist with the embedded default only");
    }
    if (this.demo && !loopback(address)) {
      throw new IllegalArgumentException(
          "demo identities are for the loopback address only, server.address is '%s': set aktenlauf.issuer"
              .formatted(address));
    }
  }

  public boolean demo() {
    return demo;
  }

  @Nullable String issuer() {
    return issuer.isEmpty() ? null : issuer;
  }

  private static boolean loopback(String address) {
    try {
      return !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
