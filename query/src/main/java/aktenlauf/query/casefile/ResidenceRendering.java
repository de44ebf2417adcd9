package aktenlauf.query.casefile;

import static aktenlauf.query.casefile.CaseFileRendering.all;
import static aktenlauf.query.casefile.CaseFileRendering.object;
import static aktenlauf.query.casefile.CaseFileRendering.text;

import aktenlauf.query.casefile.ResidenceFile.BackNotification;
import aktenlauf.query.casefile.ResidenceFile.Housing;
import aktenlauf.query.casefile.ResidenceFile.Prefill;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the registration of residents adds to a case file, as JSON. */
final class ResidenceRendering {
  private ResidenceRendering() {}

  /** Null in other procedures. */
  static @Nullable Map<String, @Nullable Object> json(CaseFile file) {
    var f = file.residence();
    if (f == null) {
      return null;
    }
    var json =
        object(
            "movedOn", text(f.moved()),
            "late", f.late(),
            "identity", f.identity(),
            "prefill", prefill(f.prefill()),
            "clarifying", f.clarifying(),
            "housing", housing(f.housing()),
            "deregistrationNotedFor", text(f.notedFor()),
            "backNotification", back(f.backNotification()));
    json.put(
        "findings",
        all(
            f.findings(),
            x ->
                object(
                    "ref", x.ref(),
                    "kind", x.kind(),
                    "field", x.field(),
                    "notified", x.notified(),
                    "registered", x.registered(),
                    "text", x.text(),
                    "open", x.open())));
    json.put(
        "entries",
        all(
            f.entries(),
            x ->
                object(
                    "ref", x.ref(),
                    "what", x.what(),
                    "detail", x.detail(),
                    "effectiveOn", text(x.effectiveOn()),
                    "by", x.by())));
    json.put(
        "informationBlocks",
        all(
            f.blocks(),
            x ->
                object(
                    "block", x.block(),
                    "persons", x.persons(),
                    "from", text(x.from()),
                    "until", text(x.until()),
                    "state", x.state(),
                    "passedOnTo", x.passedOnTo())));
    return json;
  }

  private static @Nullable Map<String, @Nullable Object> prefill(@Nullable Prefill p) {
    return p == null
        ? null
        : object(
            "fromAuthority", p.fromAuthority(),
            "answered", p.answered(),
            "fieldsWithheld", p.fieldsWithheld(),
            "on", text(p.on()));
  }

  private static @Nullable Map<String, @Nullable Object> housing(@Nullable Housing h) {
    return h == null ? null : object("state", h.state(), "by", h.by(), "on", text(h.on()));
  }

  private static @Nullable Map<String, @Nullable Object> back(@Nullable BackNotification b) {
    return b == null
        ? null
        : object(
            "overdueSince",
            text(b.overdueSince()),
            "told",
            all(
                b.told(),
                t ->
                    object(
                        "toAuthority", t.toAuthority(),
                        "sentOn", text(t.sentOn()),
                        "evaluatedOn", text(t.evaluatedOn()),
                        "fields", t.fields(),
                        "unansweredSince", text(t.unansweredSince()))));
  }
}
