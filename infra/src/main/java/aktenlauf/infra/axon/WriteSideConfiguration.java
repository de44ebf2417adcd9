package aktenlauf.infra.axon;

import aktenlauf.command.buildinglaw.BuildingLaw;
import aktenlauf.command.kernel.Admission;
import aktenlauf.command.kernel.CaseAdapter;
import aktenlauf.command.kernel.CaseAggregate;
import aktenlauf.command.kernel.CaseCommands;
import aktenlauf.command.kernel.CaseState;
import aktenlauf.command.kernel.Decider;
import aktenlauf.command.plate.PlateLog;
import aktenlauf.command.proceeding.Deadlines;
import aktenlauf.command.proceeding.Domains;
import aktenlauf.command.proceeding.ProceedingDecider;
import aktenlauf.command.residence.Parameters;
import aktenlauf.command.residence.Residence;
import aktenlauf.command.vehicle.Vehicles;
import aktenlauf.command.vin.VinLog;
import aktenlauf.shared.calendar.DeadlineRules;
import aktenlauf.shared.calendar.DisputedPoints;
import aktenlauf.shared.calendar.LegalCalendar;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.Deputies;
import aktenlauf.shared.plate.PlateRules;
import aktenlauf.shared.plate.RecordPlateOutcome;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.proceeding.ProceedingCommand;
import aktenlauf.shared.proceeding.ProceedingCommand.SubmitApplication;
import aktenlauf.shared.registers.StreetRegister;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.FailingDuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one aggregate with its repository, cache and adapter. */
@Configuration(proxyBeanMethods = false)
class WriteSideConfiguration {

  @Bean
  CommandBus commandBus() {
    return SimpleCommandBus.builder()
        .duplicateCommandHandlerResolver(FailingDuplicateCommandHandlerResolver.instance())
        .build();
  }

  @Bean
  Deadlines deadlines(DeadlineRules rules, LegalCalendar calendar) {
    return new Deadlines(rules, calendar, DisputedPoints.CAREFUL);
  }

  @Bean
  Domains domains(
      Deadlines deadlines,
      Procedures procedures,
      StreetRegister streets,
      PlateRules plates,
      @Value("${aktenlauf.residence.code-attempts:3}") int codeAttempts) {
    return new Domains(
        List.of(
            new BuildingLaw(deadlines, procedures),
            new Residence(deadlines, streets::isHere, new Parameters(codeAttempts)),
            new Vehicles(deadlines, plates)));
  }

  @Bean
  PlateLog plateLog(EventStore eventStore) {
    return new PlateStreams(eventStore);
  }

  @Bean
  VinLog vinLog(EventStore eventStore) {
    return new VinStreams(eventStore);
  }

  @Bean
  Decider<CaseCommand, CaseState, CaseEvent> decider(
      Procedures procedures, Deadlines deadlines, Domains domains, Deputies deputies) {
    return new ProceedingDecider(procedures, deadlines, domains, deputies);
  }

  /** The cache holds live aggregates, which is safe with the pessimistic lock only. */
  @Bean
  Repository<CaseAggregate> cases(
      EventStore eventStore,
      Decider<CaseCommand, CaseState, CaseEvent> decider,
      @Value("${aktenlauf.cached-cases:20000}") long cached) {
    return EventSourcingRepository.builder(CaseAggregate.class)
        .eventStore(eventStore)
        .aggregateFactory(new CaseFactory(decider))
        .lockFactory(PessimisticLockFactory.usingDefaults())
        .cache(new RecentCases(cached))
        .build();
  }

  @Bean
  CaseCommands caseCommands(
      CommandBus bus,
      EventStore eventStore,
      Repository<CaseAggregate> cases,
      Decider<CaseCommand, CaseState, CaseEvent> decider,
      Admission admission,
      Domains domains) {
    var adapter =
        new CaseAdapter(
            cases,
            decider,
            admission,
            SubmitApplication.class::isInstance,
            caseId -> eventStore.lastSequenceNumberFor(caseId.value()).isPresent());
    adapter.subscribe(bus, ProceedingCommand.class);
    adapter.subscribe(bus, RecordPlateOutcome.class);
    domains.commands().forEach(domain -> adapter.subscribe(bus, domain));
    adapter.subscribeQuestions(bus);
    return new CaseCommands(bus, Races::lost);
  }
}
