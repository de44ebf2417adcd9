package aktenlauf.command.buildinglaw;

import aktenlauf.command.buildinglaw.Participation.Consent;
import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.*;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.proceeding.ProceedingEvent.DeadlineExpired;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Gemeinde consents, also where it is the authority itself (§§ 36, 36a BauGB). */
final class MunicipalConsents {
  private MunicipalConsents() {}

  static Act request(RequestMunicipalConsent c, Situation s) {
    var on = s.on(c.on());
    return s.building().consents().containsKey(c.basis())
        ? Act.refused("consent-requested", "the consent has been asked for", paragraph(c.basis()))
        : Days.past(
            "/on",
            on,
            s,
            () ->
                Act.of(
                        new ConsentRequested(c.caseId(), c.basis(), on),
                        s.start(rule(c.basis()), on))
                    .and(s.participate())
                    .because(paragraph(c.basis())));
  }

  static Act record(RecordMunicipalConsent c, Situation s) {
    var waiting = waitedFor(s);
    var on = s.on(c.on());
    return waiting.isEmpty()
        ? Act.refused(
            "consent-not-waited-for", "no consent of the Gemeinde is waited for", "§ 36 BauGB")
        : Days.past("/on", on, s, () -> recorded(c, waiting.get(), on, s));
  }

  /** The one asked for first. */
  private static Optional<String> waitedFor(Situation s) {
    return s.building().consents().entrySet().stream()
        .filter(e -> e.getValue() == Consent.WAITED_FOR)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Act recorded(RecordMunicipalConsent c, String basis, LocalDate on, Situation s) {
    if (s.open(rule(basis)).filter(d -> on.isAfter(d.due())).isPresent()) {
      return Act.refused(
          "consent-deemed-given",
          "the consent counts as given since its period ended",
          paragraph(basis));
    }
    var given = c.result().equals("given");
    CaseEvent event =
        given
            ? new ConsentGiven(c.caseId(), basis, on, c.text())
            : new ConsentRefused(c.caseId(), basis, on, c.text());
    return Act.of(event)
        .and(s.met(rule(basis), on))
        .and(s.answered(s.building().participation().with(basis, Consent.GIVEN), rule(basis)))
        .because(paragraph(basis));
  }

  /** An unlawful refusal is replaced by the authority (§ 71). */
  static Act replace(ReplaceMunicipalConsent c, Situation s) {
    var replaced = new ArrayList<CaseEvent>();
    s.building()
        .consents()
        .forEach((basis, consent) -> {
          if (consent == Consent.REFUSED) {
            replaced.add(new ConsentReplaced(c.caseId(), basis, c.reason()));
          }
        });
    return replaced.isEmpty()
        ? Act.refused("consent-not-refused", "no consent was refused", "§ 71 SächsBO")
        : Act.of(replaced.toArray(CaseEvent[]::new)).because("§ 71 SächsBO");
  }

  /** A silent Gemeinde counts as consenting (§ 36 Abs. 2, § 36a BauGB). */
  static List<CaseEvent> silent(DeadlineExpired e, Situation s) {
    var basis = e.rule().equals(Rules.CONSENT_36A) ? "36a" : "36";
    if (s.building().consents().get(basis) != Consent.WAITED_FOR) {
      return List.of();
    }
    var events = new ArrayList<CaseEvent>();
    events.add(new ConsentDeemedGiven(s.caseId(), basis, e.due()));
    events.addAll(
        s.answered(s.building().participation().with(basis, Consent.DEEMED_GIVEN), e.deadline()));
    return events;
  }

  static String rule(String basis) {
    return basis.equals("36a") ? Rules.CONSENT_36A : Rules.CONSENT;
  }

  private static String paragraph(String basis) {
    return "§ %s BauGB".formatted(basis);
  }
}
