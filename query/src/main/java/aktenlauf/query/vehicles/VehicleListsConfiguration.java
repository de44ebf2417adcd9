package aktenlauf.query.vehicles;

import aktenlauf.query.kernel.ReadStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VehicleListsConfiguration {
  @Bean
  VehiclesProjection vehiclesProjection() {
    return new VehiclesProjection();
  }

  /**
   * @param manual share of automated decisions that persons have to choose for a review
   */
  @Bean
  VehicleQueries vehicleQueries(
      ReadStore store,
      VehiclesProjection projection,
      @Value("${aktenlauf.vehicle-review.manual-share:0.01}") double manual) {
    return new VehicleQueries(store, projection, manual);
  }
}
