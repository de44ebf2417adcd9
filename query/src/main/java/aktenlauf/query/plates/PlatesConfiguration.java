package aktenlauf.query.plates;

import aktenlauf.query.kernel.ReadStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(value = "platesReadModel", proxyBeanMethods = false)
class PlatesConfiguration {
  @Bean
  PlatesProjection platesProjection() {
    return new PlatesProjection();
  }

  @Bean
  PlateQueries plateQueries(ReadStore store, PlatesProjection projection) {
    return new PlateQueries(store, projection);
  }
}
