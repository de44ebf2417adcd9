package aktenlauf.infra.serialization;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The one serializer of events, metadata and tokens. */
@Configuration(proxyBeanMethods = false)
class SerializationConfiguration {
  @Bean
  @Primary
  static EventSerializer serializer(SubjectKeys keys) {
    return new EventSerializer(keys);
  }
}
