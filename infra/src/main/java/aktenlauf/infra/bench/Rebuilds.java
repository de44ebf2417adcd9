package aktenlauf.infra.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Rebuilds every read model, one after the other, while nothing is written. */
final class Rebuilds {
  private static final String PATH = "/api/v1/ops/read-models";
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration POLL = Duration.ofMillis(20);

  private final Api api;
  private final String token;

  Rebuilds(Api api) throws IOException, BenchFailed {
    this.api = api;
    this.token = api.token("operator");
  }

  /** How long one read model took. */
  record Rebuilt(String readModel, long events, double seconds) {
    double perSecond() {
      return events / seconds;
    }

    Map<String, Object> json() {
      var json = new LinkedHashMap<String, Object>();
      json.put("readModel", readModel);
      json.put("events", events);
      json.put("seconds", Rounded.to(3, seconds));
      json.put("eventsPerSecond", Math.round(perSecond()));
      return json;
    }
  }

  List<Rebuilt> run(Progress told) throws IOException, InterruptedException, BenchFailed {
    var all = new ArrayList<Rebuilt>();
    for (var model : models()) {
      var name = model.get("name").asString();
      told.step("rebuild of " + name);
      long begun = System.nanoTime();
      long events = api.post(token, PATH + "/" + name + "/rebuild").get("of").asLong();
      await(name);
      all.add(new Rebuilt(name, events, (System.nanoTime() - begun) / 1e9));
    }
    return all;
  }

  /**
   * Waits until every read model has come to the end of the log.
   *
   * @return the number of events, which positions count from 1 without gaps
   */
  long settle() throws IOException, InterruptedException, BenchFailed {
    for (long begun = System.nanoTime(); System.nanoTime() - begun < LONGEST.toNanos(); ) {
      long head = 0;
      long lag = 0;
      for (var model : models()) {
        head = Math.max(head, model.get("position").asLong() + model.get("lag").asLong());
        lag += model.get("lag").asLong();
      }
      if (lag == 0) {
        return head;
      }
      Thread.sleep(POLL);
    }
    throw new BenchFailed("the read models do not come to the end of the log");
  }

  private void await(String name) throws IOException, InterruptedException, BenchFailed {
    for (long begun = System.nanoTime(); System.nanoTime() - begun < LONGEST.toNanos(); ) {
      Thread.sleep(POLL);
      for (var model : models()) {
        var rebuild = model.get("rebuild");
        if (model.get("name").asString().equals(name) && ended(name, rebuild)) {
          return;
        }
      }
    }
    throw new BenchFailed("the rebuild of %s does not end".formatted(name));
  }

  private static boolean ended(String name, JsonNode rebuild) throws BenchFailed {
    return switch (rebuild.get("state").asString()) {
      case "running" -> false;
      case "done" -> true;
      default -> throw new BenchFailed("the rebuild of %s: %s".formatted(name, rebuild));
    };
  }

  private JsonNode models() throws IOException, BenchFailed {
    return api.get(token, PATH);
  }
}
