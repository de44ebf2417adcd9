package aktenlauf.infra.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/** Against Spring's own resolver. */
class BearerHeaderTest {
  @ParameterizedTest
  @ValueSource(strings = {"Bearer abc", "bearer abc", "Bearer a.b-c_d~e+f/0==", "Basic abc", ""})
  void resolvesAsSpringDoes(String header) {
    assertThat(ours(header)).isEqualTo(springs(header));
  }

  @Test
  void noHeaderIsNoToken() {
    assertThat(new BearerHeader().resolve(new MockHttpServletRequest())).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer", "Bearer ", "Bearer =", "Bearer a=b", "Bearer a b", "Bearer ä"})
  void refusesWhatSpringRefuses(String header) {
    assertThatThrownBy(() -> springs(header)).isInstanceOf(OAuth2AuthenticationException.class);
    assertThatThrownBy(() -> ours(header)).isInstanceOf(OAuth2AuthenticationException.class);
  }

  /** Each character of one byte, and some beyond. */
  @Test
  void allowsTheSameCharacters() {
    for (char c = 0; c < 300; c++) {
      var header = "Bearer a" + c + "a";
      assertThat(accepted(() -> ours(header)))
          .as("character %d", (int) c)
          .isEqualTo(accepted(() -> springs(header)));
    }
  }

  private static boolean accepted(Runnable resolving) {
    try {
      resolving.run();
      return true;
    } catch (OAuth2AuthenticationException refused) {
      return false;
    }
  }

  private static @Nullable String ours(String header) {
    return new BearerHeader().resolve(with(header));
  }

  private static @Nullable String springs(String header) {
    return new DefaultBearerTokenResolver().resolve(with(header));
  }

  private static MockHttpServletRequest with(String header) {
    var request = new MockHttpServletRequest();
    request.addHeader("Authorization", header);
    return request;
  }
}
