package aktenlauf.query.worklist;

import static aktenlauf.query.kernel.Filter.eq;
import static aktenlauf.query.kernel.Filter.in;
import static aktenlauf.query.kernel.Filter.lt;
import static aktenlauf.query.kernel.Filter.or;
import static aktenlauf.query.web.Parameters.text;

import aktenlauf.query.fees.Account;
import aktenlauf.query.kernel.Filter;
import aktenlauf.query.kernel.Page;
import aktenlauf.query.kernel.ReadStore;
import aktenlauf.query.listing.Limit;
import aktenlauf.query.listing.Pages;
import aktenlauf.query.listing.Visible;
import aktenlauf.query.web.Parameters;
import aktenlauf.shared.characters.SearchForm;
import aktenlauf.shared.kernel.Caller;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the work list; what the caller may see is part of the query. */
final class WorklistQueries {
  private static final List<String> WAITING_FOR = List.of("clerk", "applicant", "other");
  private static final List<String> PAYMENTS = List.of("open", "mismatched", "unsettled");
  private static final int LONGEST_SEARCH = 100;
  private static final int MOST_IDS = 200;

  private final ReadStore store;
  private final WorklistProjection projection;

  WorklistQueries(ReadStore store, WorklistProjection projection) {
    this.store = store;
    this.projection = projection;
  }

  Page<WorklistRow> page(WorklistFilter filter, Caller caller) {
    var order = WorklistOrders.of(filter.sort());
    var cursor = text(filter.cursor());
    return Pages.read(
        store.collection(projection),
        conditions(filter, caller),
        cursor == null ? List.of() : List.of(order.keyset().after(order.read(cursor))),
        order.keyset(),
        Limit.of(filter.limit()),
        order::cursor);
  }

  /** Who has each of the given cases; cases that nobody has are missing. */
  Map<String, String> assignees(Collection<String> caseIds) {
    var all = new HashMap<String, String>();
    store
        .collection(projection)
        .find(in("_id", caseIds))
        .limit(MOST_IDS)
        .forEach(row -> {
          if (!row.assignee().equals(WorklistRow.NOBODY)) {
            all.put(row.id(), row.assignee());
          }
        });
    return all;
  }

  private static List<Filter> conditions(WorklistFilter filter, Caller caller) {
    var access = caller.access();
    var all = new ArrayList<Filter>();
    state(text(filter.state()), all);
    all.addAll(Visible.named("unit", text(filter.unit()), access.units(), access::unit));
    all.addAll(
        Visible.named(
            "procedure", text(filter.procedure()), access.procedures(), access::procedure));
    all.addAll(Visible.by("authority", access.authorities()));
    var assignee = text(filter.assignee());
    if (assignee != null) {
      all.add(
          eq(
              "assignee",
              switch (assignee) {
                case "me" -> caller.actor().id();
                case "none" -> WorklistRow.NOBODY;
                default -> assignee;
              }));
    }
    if (text(filter.waitingFor()) != null) {
      all.add(
          eq(
              "waitingFor",
              Parameters.oneOf("waitingFor", filter.waitingFor(), WAITING_FOR, "clerk")));
    }
    var before = Parameters.day("dueBefore", filter.dueBefore());
    if (before != null) {
      all.add(lt("due", before));
    }
    var received = Parameters.day("receivedBefore", filter.receivedBefore());
    if (received != null) {
      all.add(lt("receivedOn", received));
    }
    if (text(filter.awaiting()) != null) {
      all.add(
          eq(
              "awaiting.what",
              Parameters.oneOf("awaiting", filter.awaiting(), Awaiting.ALL, Awaiting.SIGNATURE)));
    }
    if (text(filter.payment()) != null) {
      var which = Parameters.oneOf("payment", filter.payment(), PAYMENTS, "unsettled");
      all.add(in("account.state", states(which)));
    }
    search(text(filter.q()), all);
    return all;
  }

  private static List<String> states(String payment) {
    return switch (payment) {
      case "open" -> List.of(Account.DUE);
      case "mismatched" -> List.of(Account.PART, Account.OVERPAID);
      default -> List.of(Account.DUE, Account.PART, Account.OVERPAID);
    };
  }

  /** A state is asked for as rows show it, of cases that have ended too. */
  private static void state(@Nullable String state, List<Filter> all) {
    if (state == null || state.equals("open")) {
      all.add(eq("open", true));
    } else if (state.equals("all")) {
      all.add(in("open", true, false));
    } else {
      all.add(eq("state", state));
    }
  }

  private static void search(@Nullable String q, List<Filter> all) {
    if (q == null) {
      return;
    }
    if (q.length() > LONGEST_SEARCH) {
      throw Parameters.invalid(
          "q", "maxLength", "must be at most %d characters long".formatted(LONGEST_SEARCH));
    }
    var folded = SearchForm.of(q);
    all.add(
        or(
            Visible.beginsWith("search.fileNumber", folded),
            Visible.beginsWith("search.reference", folded),
            Visible.beginsWith("search.name", folded),
            eq("search.plots", folded),
            eq("search.vehicles", folded),
            eq("search.persons", folded)));
  }
}
