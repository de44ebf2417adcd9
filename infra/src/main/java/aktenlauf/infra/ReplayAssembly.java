package aktenlauf.infra;

import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RestController;

/** The log and the read models without web: nothing is written but read models. */
@Import(WriteSideAssembly.class)
@ComponentScan(
    basePackages = {"aktenlauf.infra.audit", "aktenlauf.infra.readstore", "aktenlauf.query"},
    excludeFilters = @ComponentScan.Filter({RestController.class, EnableAutoConfiguration.class}))
public class ReplayAssembly {
  /** With lazy initialization, for what answers questions, which nobody asks here. */
  @Bean
  static LazyInitializationExcludeFilter allButQueries() {
    return (_, _, type) -> type == null || !type.getName().startsWith("aktenlauf.query.");
  }
}
