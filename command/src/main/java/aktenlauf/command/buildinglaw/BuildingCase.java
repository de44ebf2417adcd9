package aktenlauf.command.buildinglaw;

import aktenlauf.command.buildinglaw.Participation.Consent;
import aktenlauf.command.buildinglaw.Participation.Opinion;
import aktenlauf.command.proceeding.DomainState;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What building law keeps of a case.
 *
 * @param citizen whose case it is, as the portal names the person
 * @param determined the procedure that applies where it is another than the declared one
 * @param confirmed the confirmed receipt date (§ 69 Abs. 2)
 * @param missing documents that were demanded and have not come
 * @param supplied hashes or ids of the documents that came later, by their kind
 * @param pause where the proceedings stand still
 * @param amendments linked cases that change the application, by their ids
 */
record BuildingCase(
    @Nullable String citizen,
    @Nullable String determined,
    @Nullable LocalDate confirmed,
    Set<String> missing,
    Map<String, List<String>> supplied,
    Participation participation,
    Result result,
    @Nullable Pause pause,
    Map<String, Amendment> amendments)
    implements DomainState {

  /**
   * @param basis the ground of the suspension
   * @param state the state before it
   */
  record Pause(String basis, String state) {}

  /**
   * A case that changes this one's application.
   *
   * @param receivedOn day on which it came
   * @param decided whether its effect on the decision period has been recorded
   */
  record Amendment(LocalDate receivedOn, boolean decided) {}

  static final BuildingCase NEW =
      new BuildingCase(
          null, null, null, Set.of(), Map.of(), Participation.NONE, Result.NONE, null, Map.of());

  BuildingCase {
    missing = Set.copyOf(missing);
  }

  Map<String, Opinion> opinions() {
    return participation.opinions();
  }

  Map<String, Consent> consents() {
    return participation.consents();
  }

  Outcome outcome() {
    return result.outcome();
  }

  boolean open() {
    return outcome() == Outcome.OPEN;
  }

  /** Whether there is a permission that has not lapsed. */
  boolean permitted() {
    return outcome().permits() && !result.lapsed();
  }

  BuildingCase of(@Nullable String sub) {
    return new BuildingCase(
        sub, determined, confirmed, missing, supplied, participation, result, pause, amendments);
  }

  BuildingCase determined(String procedure) {
    return new BuildingCase(
        citizen, procedure, confirmed, missing, supplied, participation, result, pause, amendments);
  }

  BuildingCase confirmed(LocalDate on) {
    return new BuildingCase(
        citizen, determined, on, missing, supplied, participation, result, pause, amendments);
  }

  BuildingCase missing(Set<String> documents) {
    return new BuildingCase(
        citizen,
        determined,
        confirmed,
        documents,
        supplied,
        participation,
        result,
        pause,
        amendments);
  }

  BuildingCase supplied(Map<String, List<String>> now) {
    return new BuildingCase(
        citizen, determined, confirmed, missing, now, participation, result, pause, amendments);
  }

  BuildingCase with(Participation now) {
    return new BuildingCase(
        citizen, determined, confirmed, missing, supplied, now, result, pause, amendments);
  }

  BuildingCase with(Result now) {
    return new BuildingCase(
        citizen, determined, confirmed, missing, supplied, participation, now, pause, amendments);
  }

  BuildingCase with(Objections now) {
    return with(result.with(now));
  }

  BuildingCase came(Outcome how, @Nullable LocalDate on) {
    return with(result.came(how, on));
  }

  BuildingCase with(@Nullable Pause now) {
    return new BuildingCase(
        citizen, determined, confirmed, missing, supplied, participation, result, now, amendments);
  }

  BuildingCase amended(String by, Amendment now) {
    var all = new HashMap<>(amendments);
    all.put(by, now);
    return new BuildingCase(
        citizen,
        determined,
        confirmed,
        missing,
        supplied,
        participation,
        result,
        pause,
        Map.copyOf(all));
  }
}
