package aktenlauf.infra;

import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.bind.annotation.RestController;

/**
 * The write side and its log alone: no web, no read models; for commands that run beside no server.
 */
@EnableAutoConfiguration(
    exclude = XStreamAutoConfiguration.class,
    excludeName = Assembly.UPDATE_CHECKER)
@ComponentScan(
    basePackages = {
      "aktenlauf.infra.axon",
      "aktenlauf.infra.clock",
      "aktenlauf.infra.deputies",
      "aktenlauf.infra.eventstore",
      "aktenlauf.infra.identifiers",
      "aktenlauf.infra.privacy",
      "aktenlauf.infra.procedures",
      "aktenlauf.infra.serialization"
    },
    // An application of its own in one of the packages, as tests have, is no part of this one.
    excludeFilters = @ComponentScan.Filter({RestController.class, EnableAutoConfiguration.class}))
public class WriteSideAssembly {}
