package aktenlauf.infra.vehicles;

import static java.nio.charset.StandardCharsets.UTF_8;

import aktenlauf.command.machinechecks.Away;
import aktenlauf.command.machinechecks.MachineCheck;
import aktenlauf.command.machinechecks.NotPerformable;
import aktenlauf.infra.registers.AnswerUnusable;
import aktenlauf.infra.registers.RegisterAway;
import aktenlauf.infra.registers.RegisterClient;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Each check's register behind its own HTTP address; an answer of another shape is none. */
final class HttpMachineCheck implements MachineCheck {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final int LONGEST_REFERENCE = 100;

  private final Map<String, RegisterClient> clients;

  /**
   * @param clients by check; those missing are a clerk's
   */
  HttpMachineCheck(Map<String, RegisterClient> clients) {
    this.clients = Map.copyOf(clients);
  }

  @Override
  public Answer ask(String check, Map<String, Object> question, String id) {
    var client = clients.get(check);
    if (client == null) {
      throw new NotPerformable("no register for " + check);
    }
    try {
      var answer = client.ask("/check", question, id);
      if (answer.ok() && answer.body().get("passed") instanceof Boolean passed) {
        return new Answer(
            passed,
            reference(answer.body().get("sourceRef")),
            hash(answer.body()),
            passed ? null : finding(answer.body().get("finding")));
      }
      throw new Away("%s gave status %d and no result".formatted(check, answer.status()));
    } catch (RegisterAway | AnswerUnusable failed) {
      throw new Away(String.valueOf(failed.getMessage()), failed);
    }
  }

  private static @Nullable String reference(@Nullable Object given) {
    return given instanceof String text && !text.isBlank()
        ? text.substring(0, Math.min(text.length(), LONGEST_REFERENCE))
        : null;
  }

  private static @Nullable String finding(@Nullable Object given) {
    return given instanceof String text && text.matches("[a-z0-9-]{1,60}") ? text : null;
  }

  private static String hash(Map<String, Object> body) {
    try {
      var text = MAPPER.writeValueAsString(new TreeMap<>(body));
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
