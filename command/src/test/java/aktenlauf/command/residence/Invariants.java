package aktenlauf.command.residence;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.proceeding.Deadline;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.residence.ResidenceEvent.*;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What holds in every residence case, whatever happens. */
final class Invariants {
  private final Story story;

  Invariants(Story story) {
    this.story = story;
  }

  void refused(Rejection reason) {
    switch (reason) {
      case Rejection.Refused r -> {
        assertThat(r.rule()).matches("[a-z0-9]+(-[a-z0-9]+)*");
        assertThat(r.detail()).isNotBlank();
      }
      case Rejection.Invalid i -> assertThat(i.violations()).isNotEmpty();
      default -> throw new AssertionError(reason.toString());
    }
  }

  void afterAct(int events) {
    var now = story.events().subList(events, story.events().size());
    allOrNobody(now);
    onceOnly();
    nothingBeforeItsDay(now);
    exactlyOneMainDwelling();
    blocksHide();
  }

  void afterNight(int events) {
    afterAct(events);
    assertThat(story.proceeding().openDeadlines().stream().filter(Deadline::running))
        .noneMatch(d -> d.due().isBefore(story.today()));
  }

  /** A group registers together or not at all, each person by an event of their own. */
  private void allOrNobody(List<CaseEvent> now) {
    var all = story.residence().persons();
    for (var entered : List.of(registered(now), exOfficio(now), deregistered(now))) {
      assertThat(entered).isIn(List.of(), all);
    }
    var one = new ArrayList<>(registered(now));
    one.addAll(exOfficio(now));
    one.addAll(deregistered(now));
    if (!one.isEmpty()) {
      assertThat(one).containsExactlyElementsOf(all);
    }
  }

  private static List<String> registered(List<CaseEvent> of) {
    return refs(of, PersonRegistered.class, PersonRegistered::ref);
  }

  private static List<String> exOfficio(List<CaseEvent> of) {
    return refs(of, PersonRegisteredExOfficio.class, PersonRegisteredExOfficio::ref);
  }

  private static List<String> deregistered(List<CaseEvent> of) {
    return refs(of, PersonDeregistered.class, PersonDeregistered::ref);
  }

  private static <E> List<String> refs(
      List<CaseEvent> of, Class<E> type, java.util.function.Function<E, String> ref) {
    return of.stream().filter(type::isInstance).map(type::cast).map(ref).toList();
  }

  /** Nobody is entered twice by one case. */
  private void onceOnly() {
    var all = story.events();
    var entered = new ArrayList<>(registered(all));
    entered.addAll(exOfficio(all));
    entered.addAll(deregistered(all));
    assertThat(entered).doesNotHaveDuplicates();
    assertThat(entered.isEmpty()).isEqualTo(!entered());
  }

  private boolean entered() {
    return switch (story.residence().entry()) {
      case REGISTERED, EX_OFFICIO, DEREGISTERED -> true;
      case NONE, STATUS_SET, CORRECTED, TRANSMISSION_BLOCKED, REJECTED -> false;
    };
  }

  /** No move has an effect before its day. */
  private void nothingBeforeItsDay(List<CaseEvent> now) {
    for (var event : now) {
      var effect =
          switch (event) {
            case PersonRegistered e -> e.effectiveOn();
            case PersonRegisteredExOfficio e -> e.effectiveOn();
            case PersonDeregistered e -> e.effectiveOn();
            case DwellingStatusSet e -> e.effectiveOn();
            default -> LocalDate.MIN;
          };
      assertThat(effect).as("%s", event).isBeforeOrEqualTo(story.today());
    }
  }

  /** Of each person whose dwellings are told, one is the main or the only one (§ 21 BMG). */
  private void exactlyOneMainDwelling() {
    var kept = new LinkedHashMap<String, Map<String, String>>();
    for (var e : story.all(DwellingStatusSet.class)) {
      kept.computeIfAbsent(e.ref(), _ -> new HashMap<>()).put(e.dwelling(), e.status());
    }
    kept.values().forEach(dwellings -> dwellings.values().removeIf("given-up"::equals));
    kept.forEach((ref, dwellings) -> {
      if (!dwellings.isEmpty()) {
        assertThat(dwellings.values().stream().filter(s -> s.equals("main") || s.equals("sole")))
            .as("%s: %s", ref, dwellings)
            .hasSize(1);
        assertThat(dwellings.containsValue("sole")).isEqualTo(dwellings.size() == 1);
      }
    });
  }

  /** While a person is blocked the case is as good as unknown, for two years at least. */
  private void blocksHide() {
    var blocked = new HashMap<String, Set<String>>();
    var until = new HashMap<String, LocalDate>();
    for (var event : story.events()) {
      switch (event) {
        case InformationBlockSet e -> {
          assertThat(e.until()).isAfterOrEqualTo(e.from().plusYears(2));
          blocked.put(e.block(), new HashSet<>(e.persons()));
          until.put(e.block(), e.until());
        }
        case InformationBlockExtended e -> {
          assertThat(e.until()).isAfter(until.get(e.block()));
          until.put(e.block(), e.until());
        }
        case InformationBlockLifted e ->
            Objects.requireNonNull(blocked.get(e.block())).removeAll(e.persons());
        case InformationBlockExpired e -> {
          assertThat(e.asOf()).isEqualTo(until.get(e.block()));
          blocked.remove(e.block());
        }
        default -> {}
      }
    }
    blocked.values().removeIf(Set::isEmpty);
    assertThat(story.proceeding().hidden()).isEqualTo(!blocked.isEmpty());
  }

  void replayed() {
    assertThat(story.replayed()).isEqualTo(story.proceeding());
  }
}
