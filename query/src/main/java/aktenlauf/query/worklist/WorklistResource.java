package aktenlauf.query.worklist;

import aktenlauf.query.fees.Account;
import aktenlauf.query.kernel.Page;
import aktenlauf.query.web.Parameters;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.reads.CaseRead;
import aktenlauf.shared.reads.CaseRead.What;
import aktenlauf.shared.reads.ReadLog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The work list of the units that the caller's token covers. */
@RestController
class WorklistResource {
  private final WorklistQueries queries;
  private final ReadLog reads;

  WorklistResource(WorklistQueries queries, ReadLog reads) {
    this.queries = queries;
    this.reads = reads;
  }

  /**
   * Rows name nobody, so the list is no read of a case (§ 40 BMG); what a search finds by a
   * person's name is.
   */
  @GetMapping("/api/v1/worklist")
  Page<Map<String, @Nullable Object>> worklist(
      Caller caller,
      @RequestHeader(name = ReadLog.PURPOSE, required = false) @Nullable String purpose,
      @ModelAttribute WorklistFilter filter) {
    var page = queries.page(filter, caller);
    var name = Parameters.text(filter.q());
    if (name != null) {
      reads.record(caller, purpose, found(page.items(), name));
    }
    return new Page<>(
        page.items().stream().map(WorklistResource::json).toList(), page.nextCursor());
  }

  private static List<CaseRead> found(List<WorklistRow> rows, String name) {
    return rows.stream()
        .filter(r -> r.search().hasName(name))
        .map(r -> new CaseRead(r.id(), r.procedure(), r.authority(), What.SEARCH))
        .toList();
  }

  /**
   * What is to be done, since when, and by whom: the one who has the case, else one of the role.
   */
  private static @Nullable Map<String, @Nullable Object> awaiting(WorklistRow row) {
    var awaits = row.awaits();
    if (!row.open() || awaits.what().equals(Awaiting.NOTHING)) {
      return null;
    }
    var signature = awaits.what().equals(Awaiting.SIGNATURE);
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("what", awaits.what());
    json.put("since", awaits.since() == null ? null : awaits.since().toString());
    json.put("role", signature ? "signatory" : "clerk");
    json.put(
        "person",
        row.assignee().equals(WorklistRow.NOBODY) || row.assignee().equals(awaits.drafter())
            ? null
            : row.assignee());
    json.put("draftedBy", awaits.drafter());
    return json;
  }

  /** What is owed and what was paid; null where it is nothing yet. */
  private static @Nullable Map<String, @Nullable Object> payment(@Nullable Account account) {
    if (account == null || account.state().equals(Account.NONE)) {
      return null;
    }
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("state", account.state());
    json.put("charged", account.charged());
    json.put("paid", account.paid());
    json.put("refunded", account.refunded());
    json.put("open", account.open().toPlainString());
    json.put("currency", "EUR");
    return json;
  }

  private static Map<String, @Nullable Object> json(WorklistRow row) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("caseId", row.id());
    json.put("fileNumber", row.fileNumber());
    json.put("externalReference", row.externalReference());
    json.put("procedure", row.procedure());
    json.put("state", row.state());
    json.put("open", row.open());
    json.put("unit", row.unit());
    json.put("assignee", row.assignee().equals(WorklistRow.NOBODY) ? null : row.assignee());
    json.put("receivedOn", row.receivedOn().toString());
    json.put("due", row.due().equals(WorklistRow.NEVER) ? null : row.due().toString());
    json.put("dueRule", row.dueRule());
    json.put("priority", row.priority());
    json.put("waitingFor", row.waitingFor());
    json.put("awaiting", awaiting(row));
    json.put("payment", payment(row.account()));
    json.put("version", row.version());
    return json;
  }
}
