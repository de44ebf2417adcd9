package aktenlauf.infra.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody learns from the status which file numbers exist. */
@ExtendWith(SharedSystem.class)
class StatusSecrecyTest {
  private final Http http;

  StatusSecrecyTest(Http http) {
    this.http = http;
  }

  private record Seen(int status, String body, Set<String> headers) {
    static Seen of(Http.Answer answer) {
      return new Seen(answer.status(), answer.body(), answer.headers().keySet());
    }
  }

  @Test
  void whateverIsWrongIsAnsweredAlike() {
    var dog = OpenCase.of(http, "dog-tax");
    var other = OpenCase.of(http, "dog-tax");
    assertThat(dog.status().get("fileNumber").asString()).isEqualTo(dog.fileNumber());
    var number = dog.fileNumber();
    var check = number.charAt(number.length() - 1) == '0' ? '1' : '0';
    var wrongCheck = number.substring(0, number.length() - 1) + check;

    var expected = status(number, null);
    assertThat(expected.status()).isEqualTo(404);
    assertThat(expected.body()).contains("urn:aktenlauf:problem:not-found");
    assertThat(status(wrongCheck, dog.accessCode())).isEqualTo(expected);
    assertThat(status("HUS-2026-00000000-0", dog.accessCode())).isEqualTo(expected);
    assertThat(status("HUS-2025" + number.substring(8), dog.accessCode())).isEqualTo(expected);
    assertThat(status("nonsense", dog.accessCode())).isEqualTo(expected);
    assertThat(status(number, other.accessCode())).isEqualTo(expected);
    assertThat(status(number, "")).isEqualTo(expected);
    assertThat(Seen.of(http.get(null, "/api/v1/status/" + number + "/stream")).body())
        .isEqualTo(expected.body());
  }

  private Seen status(String number, @org.jspecify.annotations.Nullable String code) {
    var path = "/api/v1/status/" + number;
    return Seen.of(code == null ? http.get(null, path) : http.get(null, path, "Access-Code", code));
  }

  /** A minute may end among the questions; the next one is not over before three more. */
  private static Http.Answer fourth(Http one, OpenCase dog) {
    var path = "/api/v1/status/" + dog.fileNumber();
    var answer = one.get(null, path, "Access-Code", dog.accessCode());
    for (int i = 0; i < 3 && answer.status() == 200; i++) {
      answer = one.get(null, path, "Access-Code", dog.accessCode());
    }
    return answer;
  }

  @Test
  void whoTriesTooOftenHasToWait() throws Exception {
    var system = RunningSystem.start("aktenlauf.status-rate=3");
    try {
      var one = system.http();
      var dog = OpenCase.of(one, "dog-tax");
      for (int i = 0; i < 3; i++) {
        dog.status();
      }
      var answer = fourth(one, dog);
      assertThat(answer.status()).isEqualTo(429);
      assertThat(answer.text("/type")).isEqualTo("urn:aktenlauf:problem:too-many-requests");
      assertThat(Integer.parseInt(answer.headers().get("retry-after"))).isBetween(1, 61);
    } finally {
      system.drop();
    }
  }
}
