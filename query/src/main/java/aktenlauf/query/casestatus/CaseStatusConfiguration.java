package aktenlauf.query.casestatus;

import aktenlauf.query.kernel.ReadStore;
import aktenlauf.shared.procedure.Procedures;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.EnumSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CaseStatusConfiguration {
  /** Without a calendar no end is told later than it is: holidays are not moved from. */
  private static final WorkingDays WEEKDAYS =
      day -> !EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());

  @Bean
  CaseStatusProjection caseStatusProjection(Procedures procedures) {
    return new CaseStatusProjection(procedures);
  }

  @Bean
  StatusQueries statusQueries(ReadStore store, CaseStatusProjection projection) {
    return new StatusQueries(store, projection);
  }

  @Bean
  StatusAccess statusAccess(CaseNumbers numbers, AccessCodes codes, StatusQueries queries) {
    return new StatusAccess(numbers, codes, queries::hidden);
  }

  @Bean
  StatusRate statusRate(@Value("${aktenlauf.status-rate:60}") int perMinute) {
    return new StatusRate(perMinute, System::nanoTime);
  }

  @Bean
  OwnStatus ownStatus(StatusQueries queries, StatusAccess access, StatusRate rate) {
    return new OwnStatus(queries, access, rate);
  }

  @Bean
  StatusStreams statusStreams() {
    return new StatusStreams();
  }

  @Bean
  StatusRendering statusRendering(
      Procedures procedures,
      Wording wording,
      ObjectProvider<WorkingDays> workingDays,
      Clock clock) {
    return new StatusRendering(
        procedures,
        wording,
        new Notification(Notification.FICTION_DAYS, workingDays.getIfAvailable(() -> WEEKDAYS)),
        clock);
  }
}
