package aktenlauf.command.buildinglaw;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is asked and told.
 *
 * @param opinions requests by their name in the case
 * @param consents of the Gemeinde by their basis
 * @param neighbours how the case refers to those who were told, with the deadline for each one's
 *     objections
 * @param notices how often neighbours were told
 * @param service what neighbours know of the decision
 */
record Participation(
    Map<String, Opinion> opinions,
    Map<String, Consent> consents,
    Map<String, String> neighbours,
    int notices,
    Service service) {
  static final Participation NONE =
      new Participation(Map.of(), Map.of(), Map.of(), 0, Service.NONE);

  /** Where a request stands. */
  enum Reply {
    WAITED_FOR,
    RECEIVED,
    REFUSED,
    DEEMED_GIVEN,
    PRECLUDED
  }

  /**
   * @param kind opinion, consent, monument or redevelopment
   */
  record Opinion(String authority, String kind, Reply reply) {
    /** Whether another law demands a consent, which a silent authority counts as having given. */
    boolean consent() {
      return !kind.equals("opinion");
    }

    String rule() {
      return switch (kind) {
        case "monument" -> Rules.MONUMENT;
        case "redevelopment" -> Rules.REDEVELOPMENT;
        default -> Rules.OPINION;
      };
    }
  }

  /** The consent of the Gemeinde. */
  enum Consent {
    WAITED_FOR,
    GIVEN,
    REFUSED,
    DEEMED_GIVEN,
    REPLACED;

    boolean there() {
      return this == GIVEN || this == DEEMED_GIVEN || this == REPLACED;
    }
  }

  Participation with(String ref, Opinion opinion) {
    return new Participation(put(opinions, ref, opinion), consents, neighbours, notices, service);
  }

  Participation reply(String ref, Reply reply) {
    var o = opinions.get(ref);
    if (o == null) {
      throw new IllegalStateException("there is no request " + ref);
    }
    return with(ref, new Opinion(o.authority(), o.kind(), reply));
  }

  Participation with(String basis, Consent consent) {
    return new Participation(opinions, put(consents, basis, consent), neighbours, notices, service);
  }

  Participation told(List<String> refs, boolean publicNotice) {
    var all = new LinkedHashMap<>(neighbours);
    refs.forEach(r -> all.put(r, deadline(publicNotice)));
    return new Participation(
        opinions, consents, Collections.unmodifiableMap(all), notices + 1, service);
  }

  Participation with(Service now) {
    return new Participation(opinions, consents, neighbours, notices, now);
  }

  /** Whether the project was announced to the public (§ 70 Abs. 4). */
  boolean announced() {
    return neighbours.values().stream().anyMatch(d -> d.startsWith(Rules.PUBLIC_NOTICE));
  }

  /** The neighbours who have not consented: the permit has to be served on them (§ 70 Abs. 3). */
  List<String> entitled() {
    return neighbours.keySet().stream().filter(n -> !service.consented().contains(n)).toList();
  }

  /** The deadline of the next notice: each has its own, for it reaches its addressees by itself. */
  String deadline(boolean publicNotice) {
    var rule = publicNotice ? Rules.PUBLIC_NOTICE : Rules.NEIGHBOURS;
    return notices == 0 ? rule : "%s/notice-%d".formatted(rule, notices + 1);
  }

  boolean asksNobody() {
    return opinions.values().stream().noneMatch(o -> o.reply() == Reply.WAITED_FOR)
        && !consents.containsValue(Consent.WAITED_FOR);
  }

  private static <V> Map<String, V> put(Map<String, V> map, String key, V value) {
    var all = new LinkedHashMap<>(map);
    all.put(key, value);
    return Collections.unmodifiableMap(all);
  }
}
