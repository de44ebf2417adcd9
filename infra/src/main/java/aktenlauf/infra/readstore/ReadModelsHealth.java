package aktenlauf.infra.readstore;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Part of readiness: queries are answered from everything that the log held at the start. */
final class ReadModelsHealth implements HealthIndicator {
  private final ReadModels models;

  ReadModelsHealth(ReadModels models) {
    this.models = models;
  }

  @Override
  public Health health() {
    if (models.ready()) {
      return Health.up().build();
    }
    var names = String.join(", ", models.filling());
    return Health.outOfService()
        .withDetail(
            "reason",
            names.isEmpty()
                ? "read models are being filled"
                : "being filled from the log: " + names)
        .build();
  }
}
