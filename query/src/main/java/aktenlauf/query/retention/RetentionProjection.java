package aktenlauf.query.retention;

import aktenlauf.query.kernel.Projection;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.procedure.Expression;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.Retention;
import aktenlauf.shared.procedure.RetentionClass;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationWithdrawn;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseClosed;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseForwarded;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseReopened;
import aktenlauf.shared.proceeding.ProceedingEvent.DefinitionVersionChanged;
import aktenlauf.shared.proceeding.ProceedingEvent.HoldLifted;
import aktenlauf.shared.proceeding.ProceedingEvent.HoldPlaced;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One document for each case, by the rules of the definition that it follows. */
public final class RetentionProjection implements Projection<CaseRetention> {
  private static final String FILE = "file";
  private static final String OFFER = "offer-to-archive";
  private static final Set<Class<?>> COMMON =
      Set.of(
          ApplicationSubmitted.class,
          ApplicationWithdrawn.class,
          CaseClosed.class,
          CaseForwarded.class,
          CaseReopened.class,
          HoldPlaced.class,
          HoldLifted.class,
          DefinitionVersionChanged.class);

  private final Procedures procedures;

  public RetentionProjection(Procedures procedures) {
    this.procedures = procedures;
  }

  @Override
  public String name() {
    return "retention";
  }

  @Override
  public int shape() {
    return 1;
  }

  @Override
  public Class<CaseRetention> document() {
    return CaseRetention.class;
  }

  @Override
  public Optional<String> documentId(Recorded recorded) {
    return COMMON.contains(recorded.event().getClass()) || starts(recorded)
        ? Optional.of(recorded.caseId().value())
        : Optional.empty();
  }

  /** In any version, since the case may be moved to it later. */
  private boolean starts(Recorded recorded) {
    return procedures.versions(recorded.envelope().procedure()).stream()
        .flatMap(d -> d.retention().classes().stream())
        .anyMatch(c -> recorded.type().equals(c.event()));
  }

  @Override
  public List<Index> indexes() {
    return List.of(
        Index.on("held", "next", "_id"),
        Index.on("held", "procedure", "next", "_id"),
        Index.on("held", "unit", "next", "_id"));
  }

  @Override
  public CaseRetention apply(@Nullable CaseRetention before, Recorded recorded) {
    var now = before;
    if (recorded.event() instanceof ApplicationSubmitted e) {
      now = opened(e, recorded);
    } else if (now == null) {
      throw new IllegalStateException(
          "%s of %s comes before the application".formatted(recorded.type(), recorded.caseId()));
    }
    var on = recorded.envelope().legalDate();
    now =
        switch (recorded.event()) {
          case CaseClosed _, ApplicationWithdrawn _, CaseForwarded _ -> now.ended(on);
          case CaseReopened _ -> now.ended(null);
          case HoldPlaced _ -> now.held(true);
          case HoldLifted _ -> now.held(false);
          case DefinitionVersionChanged e -> now.under(e.to());
          default -> now;
        };
    if (starts(recorded)) {
      now = now.happened(recorded.type(), on);
    }
    return now.keeps(kept(now)).at(recorded.version(), recorded.position());
  }

  private CaseRetention opened(ApplicationSubmitted e, Recorded recorded) {
    return new CaseRetention(
        e.caseId().value(),
        recorded.version(),
        recorded.position(),
        e.fileNumber().value(),
        e.procedure(),
        e.procedureVersion(),
        recorded.envelope().authority(),
        e.unit(),
        null,
        false,
        List.of(),
        days(e),
        CaseRetention.NEVER,
        List.of());
  }

  /**
   * Under each version of the procedure, since the case may be moved to it later. A day that only
   * personal fields tell is kept no closer than its month: the last day of it, which is never too
   * early.
   */
  private List<Start> days(ApplicationSubmitted e) {
    var application = new HashMap<>(e.facts());
    if (e.application() != null) {
      application.putAll(e.application());
    }
    var days = new ArrayList<Start>();
    for (var definition : procedures.versions(e.procedure())) {
      for (var part : definition.retention().classes()) {
        day(part, application, e.receivedOn())
            .ifPresent(day -> {
              var open = day(part, e.facts(), e.receivedOn()).filter(day::equals).isPresent();
              days.add(
                  new Start(
                      name(definition.version(), part.id()),
                      open ? day : YearMonth.from(day).atEndOfMonth()));
            });
      }
    }
    return days;
  }

  private static String name(int version, String part) {
    return "v%d/%s".formatted(version, part);
  }

  /** Empty where the application does not say, or the person is erased. */
  private static Optional<LocalDate> day(
      RetentionClass part, Map<String, Object> application, LocalDate receivedOn) {
    try {
      return part.day() == null ? Optional.empty() : part.day().day(application, receivedOn);
    } catch (Expression.Failed lacking) {
      return Optional.empty();
    }
  }

  private Optional<Retention> retention(String procedure, int version) {
    return procedures.find(procedure, version).map(ProcedureDefinition::retention);
  }

  private List<Kept> kept(CaseRetention now) {
    var rules = retention(now.procedure(), now.procedureVersion()).orElse(null);
    if (rules == null) {
      return List.of();
    }
    var all = new ArrayList<Kept>();
    for (var part : rules.classes()) {
      var started =
          part.event() == null
              ? find(now.days(), name(now.procedureVersion(), part.id()))
              : find(now.events(), part.event());
      started.ifPresent(start ->
          all.add(
              new Kept(
                  part.id(),
                  part.content(),
                  part.action(),
                  start,
                  part.due(start),
                  part.length().toString(),
                  part.yearEnd() ? "year-end" : "day",
                  part.legalBasis())));
    }
    if (now.ended() != null && rules.years() != null) {
      var length = Period.ofYears(rules.years());
      all.add(
          new Kept(
              FILE,
              "Akte",
              OFFER,
              now.ended(),
              RetentionClass.due(now.ended(), length, true),
              length.toString(),
              "year-end",
              rules.legalBasis()));
    }
    return all;
  }

  private static Optional<LocalDate> find(List<Start> starts, String name) {
    return starts.stream().filter(s -> s.name().equals(name)).map(Start::on).findFirst();
  }
}
