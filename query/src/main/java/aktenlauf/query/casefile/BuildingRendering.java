package aktenlauf.query.casefile;

import static aktenlauf.query.casefile.CaseFileRendering.all;
import static aktenlauf.query.casefile.CaseFileRendering.object;
import static aktenlauf.query.casefile.CaseFileRendering.text;

import aktenlauf.query.casefile.Participation.Consent;
import aktenlauf.query.casefile.Participation.Neighbour;
import aktenlauf.query.casefile.Participation.Opinion;
import aktenlauf.query.casefile.Ruling.Decided;
import aktenlauf.query.period.Deadline;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What building law adds to a case file, as JSON. */
final class BuildingRendering {
  private static final Set<String> VALIDITIES =
      Set.of("saechsbo-73-validity", "saechsbo-75-validity", "saechsbo-62-validity");

  private BuildingRendering() {}

  static List<Map<String, @Nullable Object>> opinions(CaseFile file) {
    var building = file.building();
    return building == null
        ? List.of()
        : all(building.participation().opinions(), o -> opinion(o, file));
  }

  /** Null in other procedures. */
  static @Nullable Map<String, @Nullable Object> json(CaseFile file) {
    var building = file.building();
    if (building == null) {
      return null;
    }
    var json = papers(building.papers());
    json.put("municipalConsents", all(building.participation().consents(), c -> consent(c, file)));
    json.put(
        "neighbours",
        all(building.participation().neighbours(), n -> neighbour(n, building, file)));
    json.put("neighboursPeriodEnded", text(building.participation().periodEnded()));
    json.putAll(ruling(building.ruling()));
    json.put("objections", all(building.remedies(), Remedy::json));
    json.put("finality", Finality.json(building, file));
    var waived = building.hearingWaived();
    json.put(
        "hearingWaived",
        waived == null
            ? null
            : object("ground", waived.ground(), "reason", waived.reason(), "by", waived.by()));
    json.put("validUntil", due(file, d -> VALIDITIES.contains(d.rule()) && d.open()));
    json.putAll(work(building.work()));
    return json;
  }

  private static Map<String, @Nullable Object> papers(Papers p) {
    var determined = p.determined();
    return object(
        "confirmedReceiptDate", text(p.confirmed()),
        "corrections",
            all(
                p.corrections(),
                c ->
                    object(
                        "from", text(c.from()),
                        "to", text(c.to()),
                        "reason", c.reason(),
                        "on", text(c.on()),
                        "by", c.by())),
        "defects",
            all(
                p.defects(),
                d ->
                    object(
                        "until", text(d.until()),
                        "warning", d.warning(),
                        "defects", d.texts(),
                        "on", text(d.on()),
                        "by", d.by())),
        "procedureDetermined",
            determined == null
                ? null
                : object(
                    "declared", determined.declared(),
                    "procedure", determined.procedure(),
                    "reason", determined.reason(),
                    "on", text(determined.on())));
  }

  private static Map<String, @Nullable Object> opinion(Opinion o, CaseFile file) {
    return object(
        "ref", o.ref(),
        "authority", o.authority(),
        "kind", o.kind(),
        "requestedOn", text(o.requestedOn()),
        "due", due(file, d -> d.name().endsWith("/" + o.ref())),
        "request", o.request(),
        "reply", o.reply(),
        "repliedOn", text(o.repliedOn()),
        "late", o.late(),
        "relevant", o.relevant(),
        "text", o.text());
  }

  private static Map<String, @Nullable Object> consent(Consent c, CaseFile file) {
    var rule = "baugb-%s-consent".formatted(c.basis());
    return object(
        "basis", c.basis(),
        "requestedOn", text(c.requestedOn()),
        "due", due(file, d -> d.rule().equals(rule)),
        "reply", c.reply(),
        "repliedOn", text(c.repliedOn()),
        "text", c.text());
  }

  private static Map<String, @Nullable Object> neighbour(
      Neighbour n, BuildingFile building, CaseFile file) {
    var served = n.served();
    return object(
        "served",
            served == null
                ? null
                : object(
                    "channel", served.channel(),
                    "on", text(served.on()),
                    "day", text(served.day()),
                    "latest", text(served.latest()),
                    "instruction", served.instruction()),
        "toBeServed", Finality.toBeServed(n, building, file),
        "ref", n.ref(),
        "name", n.name(),
        "plot", n.plot(),
        "toldOn", text(n.toldOn()),
        "publicNotice", n.publicNotice(),
        "consentedOn", text(n.consentedOn()),
        "objections",
            all(
                n.objections(),
                o -> object("on", text(o.on()), "late", o.late(), "text", o.text())));
  }

  private static Map<String, @Nullable Object> ruling(Ruling r) {
    var certificate = r.certificate();
    var ended = r.ended();
    var unpermitted = r.feeNotes().unpermitted();
    return object(
        "decisionExtensions",
            all(
                r.extensions(),
                e ->
                    object(
                        "until", text(e.until()),
                        "reason", e.reason(),
                        "reasons", e.reasons(),
                        "on", text(e.on()),
                        "by", e.by())),
        "overdueSince", text(r.overdueSince()),
        "deemedWithdrawnSince", text(r.deemedWithdrawn()),
        "decided", decided(r.decided()),
        "certificate",
            certificate == null
                ? null
                : object(
                    "asOf", text(certificate.asOf()),
                    "on", text(certificate.on()),
                    "told", certificate.told()),
        "finalSince", text(r.finalSince()),
        "validityExtensions",
            all(
                r.validity(),
                v ->
                    object(
                        "until", text(v.until()),
                        "appliedOn", text(v.appliedOn()),
                        "on", text(v.on()))),
        "charges",
            all(
                r.charges(),
                c ->
                    object(
                        "fee", c.fee(),
                        "amount", c.amount(),
                        "currency", "EUR",
                        "tariff", c.tariff(),
                        "on", text(c.on()),
                        "by", c.by())),
        "feeComputations", r.feeNotes().computed().stream().map(FeeNotes.Computed::json).toList(),
        "unpermittedWork", unpermitted == null ? null : unpermitted.json(),
        "permitEnded",
            ended == null
                ? null
                : object("how", ended.how(), "on", text(ended.on()), "reason", ended.reason()));
  }

  private static @Nullable Map<String, @Nullable Object> decided(@Nullable Decided d) {
    return d == null
        ? null
        : object(
            "how", d.how(),
            "on", text(d.on()),
            "subject", d.subject(),
            "by", d.by(),
            "plots", d.plots(),
            "drawings", d.drawings(),
            "conditions", d.conditions(),
            "deviations", d.deviations(),
            "fee", d.fee() == null ? null : object("amount", d.fee(), "currency", "EUR"),
            "tariff", d.tariff(),
            "reasons", d.reasons());
  }

  private static Map<String, @Nullable Object> work(Work w) {
    var start = w.start();
    var baulast = w.baulast();
    var bauherr = w.bauherr();
    return object(
        "notices",
            all(
                w.notices(),
                n -> object("what", n.what(), "day", text(n.day()), "on", text(n.on()))),
        "start",
            start == null
                ? null
                : object(
                    "permittedFrom", text(start.permittedFrom()),
                    "prohibitedBy", start.basis(),
                    "reason", start.reason()),
        "baulast",
            baulast == null
                ? null
                : object(
                    "sheet", baulast.sheet(),
                    "enteredOn", text(baulast.enteredOn()),
                    "plots", baulast.plots(),
                    "text", baulast.text(),
                    "deletedOn", text(baulast.deletedOn()),
                    "reason", baulast.reason()),
        "bauherr",
            bauherr == null ? null : object("name", bauherr.name(), "since", text(bauherr.on())));
  }

  /** The day of the last such deadline; null where there is none. */
  private static @Nullable String due(CaseFile file, Predicate<Deadline> which) {
    return file.deadlines().stream()
        .map(LedgerEntry::deadline)
        .filter(which)
        .reduce((_, last) -> last)
        .map(d -> d.due().toString())
        .orElse(null);
  }
}
