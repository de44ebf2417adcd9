package aktenlauf.query.worklist;

import aktenlauf.query.kernel.ReadStore;
import aktenlauf.shared.calendar.LegalCalendar;
import aktenlauf.shared.procedure.Procedures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorklistConfiguration {
  @Bean
  WorklistProjection worklistProjection(Procedures procedures) {
    return new WorklistProjection(procedures);
  }

  @Bean
  WorklistQueries worklistQueries(ReadStore store, WorklistProjection projection) {
    return new WorklistQueries(store, projection);
  }

  @Bean
  WorkloadQueries workloadQueries(
      ReadStore store, WorklistProjection projection, LegalCalendar calendar) {
    return new WorkloadQueries(store, projection, calendar);
  }

  @Bean
  Assignees assignees(WorklistQueries queries) {
    return queries::assignees;
  }
}
