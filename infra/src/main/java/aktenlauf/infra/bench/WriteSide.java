package aktenlauf.infra.bench;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.web.bind.annotation.RestController;

/** The write side on the embedded store alone: no web, no read models. */
@ComponentScan(
    basePackages = {
      "aktenlauf.infra.axon",
      "aktenlauf.infra.clock",
      "aktenlauf.infra.eventstore",
      "aktenlauf.infra.identifiers",
      "aktenlauf.infra.privacy",
      "aktenlauf.infra.procedures",
      "aktenlauf.infra.serialization"
    },
    excludeFilters = @ComponentScan.Filter(RestController.class))
class WriteSide {}
