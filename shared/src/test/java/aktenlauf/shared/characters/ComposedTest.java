package aktenlauf.shared.characters;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComposedTest {
  @Test
  void textsAreComposedHoweverDeepTheyLieAndAllElseStays() {
    var decomposed = Normalizer.normalize("Müller-Ångström", Normalizer.Form.NFD);
    var person = new HashMap<String, Object>();
    person.put("familyName", decomposed);
    person.put("age", 7);
    person.put("nothing", null);

    var composed = Composed.of(Map.of("persons", List.of(person, decomposed), "yes", true));

    person.put("familyName", "Müller-Ångström");
    assertThat(composed)
        .isEqualTo(Map.of("persons", List.of(person, "Müller-Ångström"), "yes", true));
  }
}
