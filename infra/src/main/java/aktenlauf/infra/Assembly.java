package aktenlauf.infra;

import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** Everything that the application consists of. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = XStreamAutoConfiguration.class,
    excludeName = "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration")
@ComponentScan("aktenlauf")
public class Assembly {}
