package aktenlauf.infra.web;

import aktenlauf.shared.kernel.Problem;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.FileSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives every operation its summary, scopes, example and problems, from {@code
 * openapi/operations.json}.
 */
final class OperationTexts implements OpenApiCustomizer {
  private static final JsonMapper JSON = new JsonMapper();

  /**
   * @param scopes any of them opens the operation
   * @param problems types of problems besides 401 and 403
   * @param example of the request's body
   * @param parts of a multipart body, described; one called file is binary
   */
  record Text(
      String summary,
      List<String> scopes,
      List<String> problems,
      Map<String, Object> example,
      @Nullable Map<String, String> parts) {}

  private static final Map<String, Integer> STATUS =
      Map.ofEntries(
          Map.entry("malformed", 400),
          Map.entry("unauthenticated", 401),
          Map.entry("forbidden", 403),
          Map.entry("not-found", 404),
          Map.entry("rule-refused", 409),
          Map.entry("stale", 412),
          Map.entry("invalid", 422),
          Map.entry("idempotency-conflict", 422),
          Map.entry("precondition-required", 428),
          Map.entry("too-many-requests", 429),
          Map.entry("unavailable", 503));

  private final Map<String, Text> texts = read();

  private static Map<String, Text> read() {
    try (var in = OperationTexts.class.getResourceAsStream("/openapi/operations.json")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks openapi/operations.json");
      }
      return JSON.readValue(in, new TypeReference<Map<String, Text>>() {});
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void customise(OpenAPI api) {
    api.getPaths()
        .forEach((path, item) ->
            item.readOperationsMap()
                .forEach((method, operation) -> describe(method, path, operation)));
  }

  private void describe(PathItem.HttpMethod method, String path, Operation operation) {
    var text = texts.get(method + " " + path);
    if (text == null) {
      return;
    }
    operation.setSummary(text.summary());
    var problems = new ArrayList<>(text.problems());
    if (text.scopes().isEmpty()) {
      operation.setSecurity(List.of());
    } else {
      problems.add("unauthenticated");
      problems.add("forbidden");
      operation.setSecurity(
          text.scopes().stream()
              .map(s -> new SecurityRequirement().addList(OpenApiConfiguration.OAUTH, s))
              .toList());
    }
    if (text.example() != null) {
      var json = new MediaType().schema(new ObjectSchema()).example(text.example());
      operation.setRequestBody(
          new RequestBody()
              .required(true)
              .content(new Content().addMediaType("application/json", json)));
    }
    if (text.parts() != null) {
      operation.setRequestBody(
          new RequestBody()
              .required(true)
              .content(
                  new Content()
                      .addMediaType(
                          "multipart/form-data", new MediaType().schema(form(text.parts())))));
    }
    if (operation.getResponses() == null) {
      operation.setResponses(new ApiResponses());
    }
    problems.forEach(p -> problem(operation.getResponses(), p));
  }

  private static Schema<?> form(Map<String, String> parts) {
    var form = new ObjectSchema();
    parts.forEach((name, description) -> {
      var part = name.equals("file") ? new FileSchema() : new StringSchema();
      form.addProperty(name, part.description(description));
      if (!description.endsWith("; optional")) {
        form.addRequiredItem(name);
      }
    });
    return form;
  }

  private static void problem(ApiResponses responses, String type) {
    var status = STATUS.get(type);
    if (status == null) {
      throw new IllegalStateException("openapi/operations.json names the unknown problem " + type);
    }
    var known = responses.get(status.toString());
    var content = known == null ? null : known.getContent();
    var media = content == null ? null : content.get("application/problem+json");
    var response = known;
    if (response == null || media == null) {
      media = new MediaType().schema(new ObjectSchema());
      response =
          new ApiResponse()
              .description("")
              .content(new Content().addMediaType("application/problem+json", media));
      responses.addApiResponse(status.toString(), response);
    }
    var before = response.getDescription();
    response.setDescription(before.isEmpty() ? type : before + " or " + type);
    media.addExamples(
        type,
        new Example()
            .value(
                Map.of("type", Problem.URN + type, "title", "…", "status", status, "detail", "…")));
  }
}
