package aktenlauf.infra;

import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** Everything that the application consists of; nothing that reads any class or calls home. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = XStreamAutoConfiguration.class,
    excludeName = Assembly.UPDATE_CHECKER)
@ComponentScan("aktenlauf")
public class Assembly {
  static final String UPDATE_CHECKER =
      "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration";
}
