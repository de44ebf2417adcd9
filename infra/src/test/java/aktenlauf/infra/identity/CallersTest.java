package aktenlauf.infra.identity;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.kernel.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class CallersTest {
  private static Actor actor(String role) {
    return Callers.of(
            Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject("somebody")
                .claim("roles", List.of(role))
                .build())
        .actor();
  }

  @Test
  void noTokenStandsForTheSystemItself() {
    assertThat(actor("system").role()).isEqualTo("none");
    assertThat(actor("clerk").role()).isEqualTo("clerk");
  }
}
