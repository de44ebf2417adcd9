package aktenlauf.query.casestatus;

import aktenlauf.query.casestatus.CaseStatus.Sent;
import aktenlauf.query.casestatus.CaseStatus.Stored;
import aktenlauf.query.casestatus.Letters.Letter;
import aktenlauf.shared.notices.NoticeKind;
import aktenlauf.shared.procedure.Texts;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the applicant has sent and what was written back, as JSON. */
final class DocumentsJson {
  private DocumentsJson() {}

  static List<Map<String, @Nullable Object>> sent(CaseStatus status, @Nullable Texts texts) {
    return status.documents().stream().map(d -> sent(d, status, texts)).toList();
  }

  private static Map<String, @Nullable Object> sent(
      Sent d, CaseStatus status, @Nullable Texts texts) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("documentId", d.documentId());
    json.put("type", d.type());
    json.put("title", texts == null ? d.type() : texts.document(d.type()));
    json.put("receivedOn", d.receivedOn().toString());
    json.put("version", d.version());
    json.put("readable", readable(d, status));
    file(json, d.file());
    return json;
  }

  /**
   * What was uploaded was recognised as the file it is; it was of no use where it is demanded
   * again. Null where only its name and hash are there.
   */
  private static @Nullable Boolean readable(Sent d, CaseStatus status) {
    return d.file() == null
        ? null
        : status.course().turn().missing().stream().noneMatch(m -> m.document().equals(d.type()));
  }

  /** What the reader can fetch now; a decision once it is notified, or while it is displayed. */
  static List<Map<String, @Nullable Object>> notices(CaseStatus status, Instant now) {
    return DisplayWindow.readable(status, now).map(DocumentsJson::notice).toList();
  }

  private static Map<String, @Nullable Object> notice(Letter l) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("documentId", l.documentId());
    json.put("kind", l.kind());
    json.put("title", title(l.kind()));
    json.put("issuedOn", l.issuedOn().toString());
    json.put("availableSince", String.valueOf(l.availableSince()));
    file(json, l.file());
    return json;
  }

  /** The letter itself is in German, so its heading is. */
  static String title(String kind) {
    return NoticeKind.ofWord(kind).map(NoticeKind::title).orElse(kind);
  }

  private static void file(Map<String, @Nullable Object> json, @Nullable Stored file) {
    json.put("mediaType", file == null ? null : file.mediaType());
    json.put("size", file == null ? null : file.size());
    json.put("sha256", file == null ? null : file.sha256());
  }
}
