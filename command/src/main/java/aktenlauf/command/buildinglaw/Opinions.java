package aktenlauf.command.buildinglaw;

import aktenlauf.command.buildinglaw.BuildingCase.Consent;
import aktenlauf.command.buildinglaw.BuildingCase.Reply;
import aktenlauf.command.proceeding.Act;
import aktenlauf.shared.buildinglaw.BuildingLawCommand.*;
import aktenlauf.shared.buildinglaw.BuildingLawEvent.*;
import aktenlauf.shared.kernel.CaseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Other authorities (§ 69 Abs. 1) and the Gemeinde (§§ 36, 36a BauGB). */
final class Opinions {
  private static final String BASIS = "§ 69 Abs. 1 SächsBO";
  private static final Set<String> OF_CONSENTS = Set.of("given", "refused");

  private Opinions() {}

  static Act request(RequestOpinion c, Situation s) {
    var on = s.on(c.on());
    var ref = "opinion-%d".formatted(s.building().opinions().size() + 1);
    var rule =
        switch (c.kind()) {
          case "monument" -> Rules.MONUMENT;
          case "redevelopment" -> Rules.REDEVELOPMENT;
          default -> Rules.OPINION;
        };
    return Days.past(
        "/on",
        on,
        s,
        () -> {
          var deadline = s.start(rule + "/" + ref, rule, on);
          return Act.of(
                  new OpinionRequested(c.caseId(), ref, c.authority(), c.kind(), on, c.text()),
                  c.kind().equals("opinion")
                      ? DecisionPeriod.effect(deadline, "preclusion")
                      : deadline)
              .and(s.enter("participation"))
              .because(BASIS);
        });
  }

  static String deadline(String ref, BuildingCase.Opinion opinion) {
    return switch (opinion.kind()) {
          case "monument" -> Rules.MONUMENT;
          case "redevelopment" -> Rules.REDEVELOPMENT;
          default -> Rules.OPINION;
        }
        + "/"
        + ref;
  }

  static Act record(RecordOpinion c, Situation s) {
    var opinion = s.building().opinions().get(c.ref());
    if (opinion == null) {
      return Act.refused("unknown-opinion", "no opinion was requested as " + c.ref(), BASIS);
    }
    if (opinion.consent() != OF_CONSENTS.contains(c.result())) {
      return Act.refused(
          "result-of-other-kind",
          "%s is no result of a request of the kind %s".formatted(c.result(), opinion.kind()),
          BASIS);
    }
    var on = s.on(c.receivedOn());
    return Days.past("/receivedOn", on, s, () -> recorded(c, opinion, s));
  }

  private static Act recorded(RecordOpinion c, BuildingCase.Opinion opinion, Situation s) {
    var on = s.on(c.receivedOn());
    var name = deadline(c.ref(), opinion);
    var deadline = s.proceeding().deadlines().get(name);
    var late = deadline != null && on.isAfter(deadline.due());
    var answered = opinion.reply() == Reply.RECEIVED || opinion.reply() == Reply.REFUSED;
    var after =
        s.building().reply(c.ref(), c.result().equals("refused") ? Reply.REFUSED : Reply.RECEIVED);
    return Act.of(
            new OpinionReceived(
                c.caseId(),
                c.ref(),
                c.result(),
                on,
                late,
                !late || Boolean.TRUE.equals(c.relevant()),
                c.text()))
        .and(s.met(name, on))
        .and(after.asksNobody() ? s.goOn() : List.of())
        .because(BASIS)
        .unless(!answered, "opinion-recorded", "the answer to %s is in the file".formatted(c.ref()))
        .unless(
            opinion.reply() != Reply.DEEMED_GIVEN && !(late && opinion.consent()),
            "consent-deemed-given",
            "the consent counts as given since its period ended",
            BASIS);
  }

  static Act requestConsent(RequestMunicipalConsent c, Situation s) {
    var on = s.on(c.on());
    return Days.past(
        "/on",
        on,
        s,
        () ->
            Act.of(new ConsentRequested(c.caseId(), c.basis(), on), s.start(rule(c.basis()), on))
                .and(s.enter("participation"))
                .because(basis(c.basis()))
                .unless(
                    !s.building().consents().containsKey(c.basis()),
                    "consent-requested",
                    "the consent has been asked for",
                    basis(c.basis())));
  }

  static Act recordConsent(RecordMunicipalConsent c, Situation s) {
    var waiting =
        s.building().consents().entrySet().stream()
            .filter(e -> e.getValue() == Consent.WAITED_FOR)
            .findFirst();
    if (waiting.isEmpty()) {
      return Act.refused(
          "consent-not-waited-for", "no consent of the Gemeinde is waited for", "§ 36 BauGB");
    }
    var basis = waiting.get().getKey();
    var on = s.on(c.on());
    var given = c.result().equals("given");
    CaseEvent event =
        given
            ? new ConsentGiven(c.caseId(), basis, on, c.text())
            : new ConsentRefused(c.caseId(), basis, on, c.text());
    var after = s.building().with(basis, given ? Consent.GIVEN : Consent.REFUSED);
    var late = s.open(rule(basis)).filter(d -> on.isAfter(d.due())).isPresent();
    return Days.past(
        "/on",
        on,
        s,
        () ->
            Act.of(event)
                .and(s.met(rule(basis), on))
                .and(after.asksNobody() ? s.goOn() : List.of())
                .because(basis(basis))
                .unless(
                    !late,
                    "consent-deemed-given",
                    "the consent counts as given since its period ended",
                    basis(basis)));
  }

  /** An unlawful refusal is replaced by the authority (§ 71). */
  static Act replaceConsent(ReplaceMunicipalConsent c, Situation s) {
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

  static String rule(String basis) {
    return basis.equals("36a") ? Rules.CONSENT_36A : Rules.CONSENT;
  }

  private static String basis(String basis) {
    return "§ %s BauGB".formatted(basis);
  }
}
