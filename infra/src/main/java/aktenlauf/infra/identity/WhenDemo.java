package aktenlauf.infra.identity;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Demo identities: where asked for, or with the embedded default while no issuer is configured. */
final class WhenDemo implements Condition {
  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    var environment = context.getEnvironment();
    return environment.getProperty("aktenlauf.demo", Boolean.class, false)
        || (environment.getProperty("aktenlauf.event-store", "embedded").equals("embedded")
            && environment.getProperty("aktenlauf.mongodb-uri", "").isEmpty()
            && environment.getProperty("aktenlauf.issuer", "").isEmpty());
  }
}
