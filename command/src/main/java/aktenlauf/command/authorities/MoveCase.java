package aktenlauf.command.authorities;

import aktenlauf.command.residence.OtherAuthorities;
import aktenlauf.command.residence.OtherAuthorities.Municipality;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationWithdrawn;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseClosed;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseForwarded;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseReopened;
import aktenlauf.shared.residence.ResidenceEvent.InformationBlockExpired;
import aktenlauf.shared.residence.ResidenceEvent.InformationBlockLifted;
import aktenlauf.shared.residence.ResidenceEvent.InformationBlockSet;
import aktenlauf.shared.residence.ResidenceEvent.PersonRegistered;
import aktenlauf.shared.residence.ResidenceEvent.PersonRegisteredExOfficio;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A residence case as far as other authorities are concerned with it.
 *
 * @param ours whether a city is this municipality
 */
record MoveCase(ApplicationSubmitted submitted, List<Recorded> history, Predicate<String> ours) {
  private static final List<String> NAMES =
      List.of("familyName", "birthName", "givenNames", "birthDate");

  /** Empty where the history does not begin with an application. */
  static Optional<MoveCase> of(List<Recorded> history, Predicate<String> ours) {
    return !history.isEmpty()
            && history.getFirst().event() instanceof ApplicationSubmitted submitted
        ? Optional.of(new MoveCase(submitted, history, ours))
        : Optional.empty();
  }

  /** Whether the persons are no longer to be read, or the case is over. */
  boolean ended() {
    return history.stream()
        .map(Recorded::event)
        .reduce(
            false,
            (over, e) ->
                switch (e) {
                  case CaseClosed _, ApplicationWithdrawn _, CaseForwarded _ -> true;
                  case CaseReopened _ -> false;
                  default -> over;
                },
            (_, later) -> later);
  }

  <E extends CaseEvent> Stream<E> all(Class<E> type) {
    return history.stream().map(Recorded::event).filter(type::isInstance).map(type::cast);
  }

  /** Whether the register has the persons already. */
  boolean entered() {
    return all(PersonRegistered.class).findAny().isPresent()
        || all(PersonRegisteredExOfficio.class).findAny().isPresent();
  }

  /** Whether persons of the case are blocked (§ 51 BMG). */
  boolean blocked() {
    return blocks().values().stream().anyMatch(persons -> !persons.isEmpty());
  }

  private Map<String, Set<String>> blocks() {
    var open = new HashMap<String, Set<String>>();
    history.forEach(r -> {
      switch (r.event()) {
        case InformationBlockSet e -> open.put(e.block(), new LinkedHashSet<>(e.persons()));
        case InformationBlockLifted e ->
            open.getOrDefault(e.block(), new LinkedHashSet<>()).removeAll(e.persons());
        case InformationBlockExpired e -> open.remove(e.block());
        default -> {}
      }
    });
    return open;
  }

  private Map<String, Object> application() {
    var all = new HashMap<>(submitted.facts());
    if (submitted.application() != null) {
      all.putAll(submitted.application());
    }
    return all;
  }

  /** Refs and names of the persons; none once they are erased. */
  List<Map<String, Object>> persons() {
    var all = new ArrayList<Map<String, Object>>();
    for (var p : objects(application().get("persons"))) {
      var person = new LinkedHashMap<String, Object>();
      person.put("ref", p.get("ref") instanceof String ref ? ref : "p" + (all.size() + 1));
      NAMES.forEach(name -> {
        if (p.get(name) instanceof String text && !text.isBlank()) {
          person.put(name, text);
        }
      });
      all.add(person);
    }
    return all;
  }

  Set<String> refs() {
    return persons().stream().map(p -> String.valueOf(p.get("ref"))).collect(Collectors.toSet());
  }

  Map<String, Object> newDwelling() {
    return address(object(application().get("newDwelling")));
  }

  /**
   * Who else has the persons in its register: key or name of each German municipality of a former
   * dwelling, the most recent first as notified, none of them this one.
   */
  List<String> formerAuthorities(String here) {
    return OtherAuthorities.former(application(), here, ours).stream()
        .map(Municipality::name)
        .toList();
  }

  /** The same, with those of every other dwelling that the case names. */
  List<String> allAuthorities(String here) {
    var all = new LinkedHashSet<>(formerAuthorities(here));
    objects(application().get("dwellings")).forEach(d -> authority(d, here).ifPresent(all::add));
    for (var field : List.of("newDwelling", "mainDwelling", "secondaryDwelling")) {
      authority(object(application().get(field)), here).ifPresent(all::add);
    }
    if (application().get("knownAuthorities") instanceof List<?> known) {
      for (var named : known) {
        if (named instanceof String authority && !authority.equals(here) && !ours.test(authority)) {
          all.add(authority.strip());
        }
      }
    }
    return List.copyOf(all);
  }

  private Optional<String> authority(Map<String, Object> dwelling, String here) {
    return OtherAuthorities.of(dwelling, here, ours).map(Municipality::name);
  }

  /** A dwelling is an address, or has one. */
  private static Map<String, Object> address(Map<String, Object> dwelling) {
    return dwelling.get("address") instanceof Map ? object(dwelling.get("address")) : dwelling;
  }

  @SuppressWarnings("unchecked") // events hold JSON: maps with string keys only
  private static Map<String, Object> object(@Nullable Object value) {
    return value instanceof Map ? (Map<String, Object>) value : Map.of();
  }

  private static List<Map<String, Object>> objects(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().filter(Map.class::isInstance).map(MoveCase::object).toList()
        : List.of();
  }
}
