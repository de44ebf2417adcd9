package aktenlauf.query.worklist;

import static aktenlauf.query.web.Parameters.text;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import aktenlauf.query.kernel.Page;
import aktenlauf.query.kernel.ReadStore;
import aktenlauf.query.listing.Limit;
import aktenlauf.query.listing.Pages;
import aktenlauf.query.listing.Visible;
import aktenlauf.query.web.Parameters;
import aktenlauf.shared.kernel.Caller;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Reads the work list; what the caller may see is part of the query. */
final class WorklistQueries {
  private static final List<String> WAITING_FOR = List.of("clerk", "applicant", "other");
  private static final int LONGEST_SEARCH = 100;

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

  private static List<Bson> conditions(WorklistFilter filter, Caller caller) {
    var access = caller.access();
    var all = new ArrayList<Bson>();
    state(text(filter.state()), all);
    all.addAll(named("unit", text(filter.unit()), access.units(), access::unit));
    all.addAll(
        named("procedure", text(filter.procedure()), access.procedures(), access::procedure));
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
    search(text(filter.q()), all);
    return all;
  }

  /** A state is asked for as rows show it, of cases that have ended too. */
  private static void state(@Nullable String state, List<Bson> all) {
    if (state == null || state.equals("open")) {
      all.add(eq("open", true));
    } else if (state.equals("all")) {
      all.add(in("open", true, false));
    } else {
      all.add(eq("state", state));
    }
  }

  /** What is named must be within the caller's rights, else the rights are the condition. */
  private static List<Bson> named(
      String field, @Nullable String wanted, Set<String> granted, Predicate<String> may) {
    if (wanted == null) {
      return Visible.by(field, granted);
    }
    if (!may.test(wanted)) {
      throw new ProblemException(
          Problem.forbidden("your token does not cover the %s %s".formatted(field, wanted)));
    }
    return List.of(eq(field, wanted));
  }

  private static void search(@Nullable String q, List<Bson> all) {
    if (q == null) {
      return;
    }
    if (q.length() > LONGEST_SEARCH) {
      throw Parameters.invalid(
          "q", "maxLength", "must be at most %d characters long".formatted(LONGEST_SEARCH));
    }
    var folded = SearchTerms.fold(q);
    all.add(
        or(
            Visible.beginsWith("search.fileNumber", folded),
            Visible.beginsWith("search.reference", folded),
            Visible.beginsWith("search.name", folded)));
  }
}
