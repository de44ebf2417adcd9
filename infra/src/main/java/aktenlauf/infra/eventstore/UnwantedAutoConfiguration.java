package aktenlauf.infra.eventstore;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/** Leaves out of Axon's starter what calls home, and the serializer that would read any class. */
public final class UnwantedAutoConfiguration implements AutoConfigurationImportFilter {
  private static final String AXON = "org.axonframework.springboot.autoconfig.";
  private static final Set<String> UNWANTED =
      Set.of(
          AXON + "XStreamAutoConfiguration",
          AXON + "UpdateCheckerAutoConfiguration",
          AXON + "JdbcAutoConfiguration");

  @Override
  public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
    var wanted = new boolean[classes.length];
    for (int i = 0; i < classes.length; i++) {
      var name = classes[i];
      wanted[i] = name == null || !UNWANTED.contains(name);
    }
    return wanted;
  }
}
