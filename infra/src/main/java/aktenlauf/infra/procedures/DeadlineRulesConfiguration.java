package aktenlauf.infra.procedures;

import aktenlauf.shared.calendar.DeadlineRules;
import aktenlauf.shared.calendar.LegalCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of deadlines and the calendar of the Land they are computed in. */
@Configuration(proxyBeanMethods = false)
class DeadlineRulesConfiguration {
  @Bean
  DeadlineRules deadlineRules() {
    return DeadlineRules.shipped();
  }

  @Bean
  LegalCalendar legalCalendar() {
    return LegalCalendar.saxony();
  }
}
