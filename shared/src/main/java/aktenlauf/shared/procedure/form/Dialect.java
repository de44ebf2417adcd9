package aktenlauf.shared.procedure.form;

import aktenlauf.shared.characters.Din91379;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.PatternSyntaxException;
import org.apache.commons.validator.routines.IBANValidator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON Schema 2020-12 with asserted formats, those of DIN 91379 among them, and the words {@code
 * x-personal} and {@code x-register}; nothing is fetched.
 */
final class Dialect {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(
          com.networknt.schema.dialect.Dialect.builder(Dialects.getDraft202012())
              .keyword(new NonValidationKeyword("x-personal"))
              .keyword(new NonValidationKeyword(SecretForm.KEYWORD))
              .keyword(new NonValidationKeyword(RegisterForm.KEYWORD))
              .formats(Arrays.stream(Din91379.values()).map(NameFormat::new).toList())
              .formats(List.of(new IbanFormat()))
              .build(),
          builder ->
              builder
                  .schemaCacheEnabled(false)
                  .schemaRegistryConfig(
                      SchemaRegistryConfig.builder()
                          .formatAssertionsEnabled(true)
                          .locale(Locale.ENGLISH)
                          .build()));
  private static final Schema META =
      REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

  /** A schema that cannot be compiled, though it fits the meta-schema. */
  static final class Uncompilable extends Exception {
    private static final long serialVersionUID = 1L;

    Uncompilable(String why) {
      super(why);
    }
  }

  /** A text in the characters of a data type of DIN 91379, as in {@code din-91379-c}. */
  private record NameFormat(Din91379 type) implements Format {
    @Override
    public String getName() {
      return type.format();
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
      return type.foreign(value).isEmpty();
    }
  }

  /** An IBAN whose length and check digits fit its country. */
  private record IbanFormat() implements Format {
    @Override
    public String getName() {
      return "iban";
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
      return IBANValidator.DEFAULT_IBAN_VALIDATOR.isValid(value.replace(" ", ""));
    }
  }

  private Dialect() {}

  static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  static Schema meta() {
    return META;
  }

  static Schema compile(Map<String, Object> schema) throws Uncompilable {
    try {
      var compiled = REGISTRY.getSchema(tree(schema));
      compiled.initializeValidators();
      return compiled;
    } catch (SchemaException | PatternSyntaxException wrong) {
      var message = wrong.getMessage();
      throw new Uncompilable(
          message == null ? wrong.toString() : message.lines().findFirst().orElse(""));
    }
  }
}
