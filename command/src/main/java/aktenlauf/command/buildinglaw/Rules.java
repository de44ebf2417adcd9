package aktenlauf.command.buildinglaw;

import java.util.List;
import java.util.Set;

/** Ids of the deadline rules that building law acts on. */
final class Rules {
  static final String COMPLETENESS = "saechsbo-69-completeness";
  static final String DEFECTS = "saechsbo-69-2-defects";
  static final String DECISION = "saechsbo-69-4-decision";
  static final String OPINION = "saechsbo-69-1-opinion";
  static final String MONUMENT = "saechsdschg-13-monument";
  static final String REDEVELOPMENT = "baugb-145-redevelopment";
  static final String CONSENT = "baugb-36-consent";
  static final String CONSENT_36A = "baugb-36a-consent";
  static final String NEIGHBOURS = "saechsbo-70-neighbour";
  static final String PUBLIC_NOTICE = "saechsbo-70-4-public-notice";
  static final String EXEMPTION_START = "saechsbo-62-start";
  static final String EXEMPTION_VALIDITY = "saechsbo-62-validity";
  static final String VALIDITY = "saechsbo-73-validity";
  static final String PRELIMINARY_VALIDITY = "saechsbo-75-validity";
  static final String DEMOLITION = "saechsbo-61-demolition";
  static final String START = "saechsbo-72-8-start";
  static final String USE = "saechsbo-82-use";
  static final String INTERRUPTION = "saechsbo-73-interruption";
  static final String WITHDRAWAL = "vwvfg-48-withdrawal";
  static final String OBJECTION = "vwgo-70-objection";

  /** Instead, where the instruction on remedies is missing or wrong (§ 58 Abs. 2 VwGO). */
  static final String OBJECTION_YEAR = "vwgo-58-objection-year";

  static final String ACTION = "vwgo-74-action";

  /** Alarms before an action for inaction (§ 75 VwGO), in their order. */
  static final List<String> INACTIONS =
      List.of("vwgo-75-inaction-60", "vwgo-75-inaction-80", "vwgo-75-inaction-90");

  static final String CHECK = "saechsbo-62-check";
  static final String DEFERRAL = "baugb-15-deferral";
  static final String MONUMENT_DEFERRAL = "saechsdschg-13-deferral";

  /** With their end what was decided can no longer be contested. */
  static final Set<String> FINALS = Set.of(OBJECTION, OBJECTION_YEAR, ACTION);

  /** How long neighbours may object. */
  static final Set<String> OBJECTIONS = Set.of(NEIGHBOURS, PUBLIC_NOTICE);

  /** How long a permission can be used. */
  static final List<String> VALIDITIES =
      List.of(VALIDITY, PRELIMINARY_VALIDITY, EXEMPTION_VALIDITY);

  /** What has to be waited for before something announced begins. */
  static final List<String> WAITING = List.of(EXEMPTION_START, DEMOLITION, START, USE);

  private Rules() {}
}
