package aktenlauf.infra.readstore;

import aktenlauf.query.history.EventJson;
import aktenlauf.shared.kernel.Fact;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Events as the history shows them: the same event always gives the same text. */
final class ClearEventJson implements EventJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
          .addMixIn(Fact.class, WithoutCase.class)
          .build();

  @JsonIgnoreProperties("caseId")
  private interface WithoutCase {}

  @Override
  public String of(Fact event) {
    return MAPPER.writeValueAsString(event);
  }
}
