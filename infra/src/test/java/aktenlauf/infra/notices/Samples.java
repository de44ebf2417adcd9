package aktenlauf.infra.notices;

import aktenlauf.command.notices.Letter;
import aktenlauf.shared.notices.NoticeKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Letters with everything that any of them can say, and with as little as possible. */
final class Samples {
  static final String HASH = "9815ec82862967c4f609e72d95d7c8b9341735fd587c7cf4b4a92e19ef97d8d0";

  private Samples() {}

  static Letter full(NoticeKind kind) {
    var values = new HashMap<String, Object>(least(kind).values());
    values.put(
        "office",
        Map.of(
            "name", "Amt für Bauordnung und Denkmalpflege",
            "address", "Prager Straße 118-136, 04317 Leipzig",
            "phone", "+49 341 123-0",
            "email", "bauordnung@example.org"));
    values.put("addressee", List.of("Katrin Lehmann", "Kurt-Eisner-Straße 41", "04275 Leipzig"));
    values.put("project", "Neubau <b>eines</b> Einfamilienhauses & Carport");
    values.put("site", "Meusdorfer Straße 112, 04277 Leipzig");
    list(values, "plots", "Gemarkung 0407, Flurstück 1235/1 (140407___012350001__)");
    list(values, "conditions", "Auflage eins.\nZweite Zeile.", "Dachfläche begrünen.");
    list(values, "defects", "Der Lageplan trägt kein Datum.");
    list(values, "documents", "Baubeschreibung", "Bauzeichnungen");
    if (kind == NoticeKind.FICTION_CERTIFICATE) {
      list(values, "deviations", "§ 6 SächsBO");
    } else {
      values.put("deviations", List.of(Map.of("norm", "§ 6 SächsBO")));
    }
    values.put("hasDeviations", true);
    values.put("drawings", List.of(Map.of("title", "Lageplan", "sha256", HASH)));
    values.put("hasDrawings", true);
    values.put("warning", true);
    values.put("neighboursTold", true);
    for (var name : List.of("reasons", "text", "ground", "subject", "signatory", "tariff")) {
      values.put(name, "Wert von " + name);
    }
    values.put("insurer", "Muster AG");
    values.put("plate", "L-AB 123");
    values.put("certificate", List.of(Map.of("title", "Name (C.1)", "value", "Nora Winkler")));
    values.put("hasCertificate", true);
    values.put("fee", "1.092,00 Euro");
    values.put("feeFrom", "62,00 Euro");
    values.put("feeTo", "650,00 Euro");
    for (var name : List.of("permittedOn", "appliedOn", "demandedOn", "on")) {
      values.put(name, "2. Februar 2026");
    }
    return new Letter(kind, values);
  }

  private static void list(Map<String, Object> values, String name, String... texts) {
    values.put(name, List.of(texts));
    values.put("has" + Character.toUpperCase(name.charAt(0)) + name.substring(1), true);
  }

  static Letter least(NoticeKind kind) {
    return new Letter(
        kind,
        Map.ofEntries(
            Map.entry("title", kind.title()),
            Map.entry("fileNumber", "BAU-2026-7K3M9Q4X-C"),
            Map.entry("date", "23. November 2026"),
            Map.entry("receivedOn", "20. November 2026"),
            Map.entry("office", Map.of("name", "Bauaufsicht")),
            Map.entry("addressee", List.of("Katrin Lehmann")),
            Map.entry("basis", "§ 72 Abs. 1 SächsBO"),
            Map.entry("procedureBasis", List.of("§ 63 SächsBO", "§ 72 SächsBO")),
            Map.entry("until", "15. April 2027"),
            Map.entry("asOf", "15. März 2027"),
            Map.entry("ruleSet", "fzv-2026-04"),
            Map.entry("ground", "Beteiligung anderer Behörden"),
            Map.entry("subject", "Baugenehmigung")));
  }
}
