package aktenlauf.infra.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Names and addresses as people write them. */
@ExtendWith(SharedSystem.class)
class NamesAndStreetsOverHttpTest {
  private final Http http;

  NamesAndStreetsOverHttpTest(Http http) {
    this.http = http;
  }

  private Http.Answer streets(String q) {
    return http.get(null, "/api/v1/streets?q=" + URLEncoder.encode(q, UTF_8));
  }

  @Test
  void aStreetIsFoundWithoutAToken() {
    var found = streets("karl-liebknecht-str.");

    assertThat(found.text("/match/street")).isEqualTo("Karl-Liebknecht-Straße");
    assertThat(found.text("/items/0/street")).isEqualTo("Karl-Liebknecht-Straße");
    assertThat(found.text("/licence")).isEqualTo("CC0-1.0");
  }

  @Test
  void aMisspeltStreetIsSuggestedWhatMayBeMeant() {
    var found = streets("Goetestrasse");

    assertThat(found.json().get("match").isNull()).isTrue();
    assertThat(found.text("/items/0/street")).isEqualTo("Goethestraße");
  }

  @Test
  void nothingAskedAndTooMuchAskedAreRefused() {
    assertThat(http.get(null, "/api/v1/streets").status()).isEqualTo(422);
    assertThat(streets("x".repeat(101)).text("/errors/0/rule")).isEqualTo("maxLength");
    assertThat(http.get(null, "/api/v1/streets?q=a&limit=21").status()).isEqualTo(422);
    assertThat(http.get(null, "/api/v1/streets?q=a&limit=x").status()).isEqualTo(400);
  }

  @Test
  void aNameIsStoredComposedAndFoundWithoutItsAccents() {
    var example = OpenCase.example(http, "resident-parking");
    var name = "Źdźbło-Ångström";
    var decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
    assertThat(decomposed).isNotEqualTo(name);
    example.withObject("/applicant").put("familyName", decomposed);

    var opened = OpenCase.submit(http, example);

    var rows =
        http.eventually(
            "paula", "/api/v1/worklist?q=ZDZBLO-angstrom", l -> !l.get("items").isEmpty());
    assertThat(rows.at("/items/0/caseId").asString()).isEqualTo(opened.id());
    var history = http.get("paula", "/api/v1/cases/%s/history?minVersion=1".formatted(opened.id()));
    assertThat(history.body()).contains(name).doesNotContain(decomposed);
  }

  @Test
  void aNameInOtherCharactersIsRefusedWithItsPlaceAndCharacter() {
    var example = OpenCase.example(http, "resident-parking");
    example.withObject("/applicant").put("familyName", "Иванова");

    var refused = http.post("portal", "/api/v1/cases", example);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/applicant/familyName");
    assertThat(refused.text("/errors/0/message")).contains("'И' (U+0418)");
  }
}
