package aktenlauf.command.buildinglaw;

import aktenlauf.command.proceeding.Act;
import aktenlauf.command.proceeding.Deadline;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.ExtendConsentPeriod;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.ConsentPeriodExtended;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Some consents may take longer, where their law says so (§ 36a BauGB, § 145 BauGB). */
final class ConsentPeriods {
  private static final String BASIS = "§ 69 Abs. 1 SächsBO";

  private ConsentPeriods() {}

  static Act extend(ExtendConsentPeriod c, Situation s) {
    var running = running(c.ref(), s);
    return running.isEmpty()
        ? Act.refused(
            "consent-not-waited-for", "nobody is waited for as " + c.ref(), BASIS, "§ 36a BauGB")
        : Days.future("/until", c.until(), s, () -> extended(c, running.get(), s));
  }

  private static Act extended(ExtendConsentPeriod c, Deadline d, Situation s) {
    var now = s.deadlines().computed(d);
    var calendar = s.deadlines().calendar();
    var refused = now.refuseExtensionTo(c.until(), s.today(), calendar);
    return refused.isPresent()
        ? Act.impossible(refused.get())
        : s.goingOn(
            Act.of(
                    new ConsentPeriodExtended(c.caseId(), c.ref(), c.until(), c.reason()),
                    s.deadlines().extended(c.caseId(), d, now.extendTo(c.until(), calendar)))
                .because(now.rule().legalBasis()));
  }

  /** The period of a consent that has not come. */
  private static Optional<Deadline> running(String ref, Situation s) {
    var opinion = s.building().opinions().get(ref);
    var name =
        opinion == null
            ? s.building().consents().containsKey(ref) ? MunicipalConsents.rule(ref) : ""
            : Opinions.name(ref, opinion);
    return s.open(name);
  }

  /** The first that can be extended, for as long as it can. */
  static Optional<Map<String, Object>> example(Situation s) {
    return Stream.concat(
            s.building().consents().keySet().stream(), s.building().opinions().keySet().stream())
        .flatMap(ref ->
            latest(ref, s).stream()
                .map(day ->
                    Map.<String, Object>of(
                        "ref",
                        ref,
                        "until",
                        day.toString(),
                        "reason",
                        "Die Öffentlichkeit wird beteiligt.")))
        .findFirst();
  }

  private static Optional<LocalDate> latest(String ref, Situation s) {
    return running(ref, s)
        .map(s.deadlines()::computed)
        .filter(now -> now.rule().extension() != null && now.rule().extension().max() != null)
        .map(now ->
            now.extend(
                    Objects.requireNonNull(Objects.requireNonNull(now.rule().extension()).max()),
                    s.deadlines().calendar())
                .due());
  }
}
