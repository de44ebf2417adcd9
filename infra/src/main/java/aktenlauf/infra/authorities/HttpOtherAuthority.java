package aktenlauf.infra.authorities;

import aktenlauf.command.authorities.OtherAuthority;
import aktenlauf.infra.registers.AnswerUnusable;
import aktenlauf.infra.registers.RegisterAway;
import aktenlauf.infra.registers.RegisterClient;
import aktenlauf.shared.residence.Difference;
import aktenlauf.shared.residence.PrefilledPerson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Other authorities behind one HTTP gateway, which knows the way to each. */
final class HttpOtherAuthority implements OtherAuthority {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final int UNKNOWN = 404;

  private final RegisterClient client;

  HttpOtherAuthority(RegisterClient client) {
    this.client = client;
  }

  private record PrefillBody(
      @Nullable List<PrefilledPerson> persons, @Nullable List<String> fieldsWithheld) {}

  private record EvaluationBody(@Nullable Boolean ready, @Nullable List<Difference> differences) {}

  /** Whom it does not know, it has nothing of. */
  @Override
  public Prefill prefill(String authority, Map<String, Object> question, String id) {
    var answer = ask("/prefill", authority, question, id);
    if (answer.status() == UNKNOWN) {
      return new Prefill(List.of(), List.of());
    }
    var body = read(answer, PrefillBody.class);
    if (body.persons() == null) {
      throw new NotPerformable("die Antwort nennt keine Personen");
    }
    return new Prefill(
        body.persons(), body.fieldsWithheld() == null ? List.of() : body.fieldsWithheld());
  }

  @Override
  public void backNotify(String authority, Map<String, Object> message, String id) {
    accepted(ask("/back-notification", authority, message, id));
  }

  @Override
  public Evaluation evaluation(String authority, String reference, String id) {
    var answer = ask("/evaluation", authority, Map.of("reference", reference), id);
    var body = read(answer, EvaluationBody.class);
    if (body.ready() == null) {
      throw new NotPerformable("die Antwort sagt nicht, ob ausgewertet ist");
    }
    return new Evaluation(
        body.ready(), body.differences() == null ? List.of() : body.differences());
  }

  @Override
  public void passOnBlock(String authority, Map<String, Object> message, String id) {
    accepted(ask("/information-block", authority, message, id));
  }

  private RegisterClient.Answer ask(
      String path, String authority, Map<String, Object> message, String id) {
    var question = new LinkedHashMap<>(message);
    question.put("toAuthority", authority);
    try {
      return client.ask(path, question, id);
    } catch (RegisterAway away) {
      throw new Away(String.valueOf(away.getMessage()), away);
    } catch (AnswerUnusable garbled) {
      throw new NotPerformable("die Antwort ist nicht lesbar");
    }
  }

  private static void accepted(RegisterClient.Answer answer) {
    if (!answer.ok()) {
      throw new NotPerformable("abgelehnt mit Status " + answer.status());
    }
  }

  private static <T> T read(RegisterClient.Answer answer, Class<T> shape) {
    accepted(answer);
    try {
      return MAPPER.convertValue(answer.body(), shape);
    } catch (JacksonException other) {
      throw new NotPerformable("die Antwort hat eine andere Gestalt");
    }
  }
}
