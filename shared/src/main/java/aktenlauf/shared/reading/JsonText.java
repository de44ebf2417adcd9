package aktenlauf.shared.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON with the line of every value; fractions are exact. */
public final class JsonText {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final JsonParser parser;
  private final Map<String, Integer> lines = new HashMap<>();

  private JsonText(JsonParser parser) {
    this.parser = parser;
  }

  /** Empty, after a complaint, where the text is no JSON. */
  public static Optional<Document> read(String file, byte[] content, Complaints complaints) {
    try (var parser = MAPPER.createParser(content)) {
      var text = new JsonText(parser);
      if (parser.nextToken() == null) {
        complaints.add(file, 1, "", "is empty");
        return Optional.empty();
      }
      var value = text.value("");
      if (parser.nextToken() != null) {
        complaints.add(file, text.line(), "", "there is something after the JSON text");
        return Optional.empty();
      }
      return Optional.of(new Document(file, value, text.lines));
    } catch (JacksonException wrong) {
      var at = wrong.getLocation();
      complaints.add(
          file,
          at == null ? 1 : Math.max(1, at.getLineNr()),
          "",
          "is no JSON: " + wrong.getOriginalMessage().lines().findFirst().orElse(""));
      return Optional.empty();
    }
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private @Nullable Object value(String pointer) {
    lines.putIfAbsent(pointer, line());
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(pointer);
      case START_ARRAY -> array(pointer);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getNumberValue();
      case VALUE_NUMBER_FLOAT -> decimal();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private BigDecimal decimal() {
    return parser.getDecimalValue();
  }

  private Map<String, @Nullable Object> object(String pointer) {
    var object = new LinkedHashMap<String, @Nullable Object>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var name = parser.currentName();
      var at = Pointers.child(pointer, name);
      lines.put(at, line());
      parser.nextToken();
      object.put(name, value(at));
    }
    return object;
  }

  private List<@Nullable Object> array(String pointer) {
    var array = new ArrayList<@Nullable Object>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(Pointers.child(pointer, array.size())));
    }
    return array;
  }
}
