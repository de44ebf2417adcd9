package aktenlauf.infra.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSystem.class)
class OpenApiTest {
  private final Http http;

  OpenApiTest(Http http) {
    this.http = http;
  }

  @Test
  void everyOperationSaysWhatItDoesWhoMayAndWhatGoesWrong() {
    var api = http.get(null, "/v3/api-docs").json();
    assertThat(api.get("openapi").asString()).startsWith("3.1");
    var operations = 0;
    for (var path : api.get("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        var name = operation.getKey() + " " + path.getKey();
        var text = operation.getValue();
        assertThat(text.path("summary").asString("")).as(name + ": summary").isNotBlank();
        assertThat(text.has("security")).as(name + ": scopes").isTrue();
        if (!text.get("security").isEmpty()) {
          assertThat(text.at("/responses/403").isMissingNode()).as(name + ": 403").isFalse();
        }
        operations++;
      }
    }
    assertThat(operations).isGreaterThan(20);
    assertThat(http.get(null, "/swagger-ui/index.html").status()).isEqualTo(200);
  }
}
