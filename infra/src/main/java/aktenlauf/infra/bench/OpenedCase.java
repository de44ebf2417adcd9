package aktenlauf.infra.bench;

import java.util.regex.Pattern;

/** A case that the load has opened, as its answer tells it. */
record OpenedCase(String caseId, String fileNumber, String accessCode) {
  private static final Pattern VERSION = Pattern.compile("\"version\"\\s*:\\s*(\\d+)");

  static OpenedCase of(String answer) {
    var json = Api.JSON.readTree(answer);
    return new OpenedCase(
        json.get("caseId").asString(),
        json.get("fileNumber").asString(),
        json.get("accessCode").asString());
  }

  static long version(String answer) throws BenchFailed {
    var found = VERSION.matcher(answer);
    if (!found.find()) {
      throw new BenchFailed("an answer without version: " + answer);
    }
    return Long.parseLong(found.group(1));
  }
}
