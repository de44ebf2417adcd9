package aktenlauf.query.kernel;

import static aktenlauf.query.kernel.Filter.and;
import static aktenlauf.query.kernel.Filter.eq;
import static aktenlauf.query.kernel.Filter.gt;
import static aktenlauf.query.kernel.Filter.gte;
import static aktenlauf.query.kernel.Filter.in;
import static aktenlauf.query.kernel.Filter.lt;
import static aktenlauf.query.kernel.Filter.lte;
import static aktenlauf.query.kernel.Filter.ne;
import static aktenlauf.query.kernel.Filter.or;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import aktenlauf.query.kernel.Documents.Group;
import aktenlauf.query.kernel.Documents.Grouping;
import aktenlauf.query.memory.MemoryDocuments;
import aktenlauf.query.testing.MemoryReads;
import aktenlauf.query.testing.Parcels;
import aktenlauf.query.testing.Parcels.Parcel;
import aktenlauf.query.testing.Reads;
import aktenlauf.query.testing.ServerReads;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What holds of documents wherever they lie. */
class DocumentsContractTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  @Nested
  class InMemory extends Contract {
    @Override
    Reads open() {
      return new MemoryReads();
    }

    @Test
    void aPageOfAListLooksAtLittleMoreThanItShows() {
      for (int i = 0; i < 20_000; i++) {
        write(Parcels.parcel("p%05d".formatted(i), 1, i % 3 == 0 ? "south" : "north", DAY));
      }
      var memory = (MemoryDocuments<Parcel>) documents;
      var order = Sort.ascending("due", "_id");
      long before = memory.looks();
      var first = memory.find(eq("unit", "north")).sort(order).limit(50).into(new ArrayList<>());
      // All days are the same: the place behind the row is found by the id.
      var last = memory.list(eq("unit", "north"), order, 13_000).getLast();
      long middle = memory.looks();
      memory.list(
          and(eq("unit", "north"), new Filter.Behind(order, List.of(last.due(), last.id()))),
          order,
          50);
      memory.list(
          and(eq("unit", "north"), or(eq("tags", "none"), eq("number", "no-p00001"))), order, 50);
      assertThat(first).hasSize(50);
      assertThat(middle - before).isEqualTo(50 + 13_000);
      assertThat(memory.looks() - middle).isLessThanOrEqualTo(52);
    }

    @Test
    void aFieldThatTheDocumentHasNotIsAnError() {
      org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
          .isThrownBy(() -> documents.find(eq("place.nowhere", 1)).first())
          .withMessageContaining("Parcel has no field place.nowhere");
    }

    @Test
    void aListShowsAllOfABatchOrNothing() throws InterruptedException {
      var stop = new java.util.concurrent.atomic.AtomicBoolean();
      var halves = new java.util.concurrent.atomic.AtomicInteger();
      var looks = new java.util.concurrent.atomic.AtomicInteger();
      var reader =
          Thread.ofPlatform()
              .start(() -> {
                while (!stop.get()) {
                  var found =
                      documents.list(eq("unit", "north"), Sort.ascending("due", "_id"), 100);
                  long states = found.stream().map(Parcel::position).distinct().count();
                  if (states > 1 || !found.isEmpty() && found.size() != 10) {
                    halves.incrementAndGet();
                  }
                  looks.incrementAndGet();
                }
              });
      for (int position = 1; position < 2000 || looks.get() < 100; position++) {
        var batch = new ArrayList<Parcel>();
        for (int i = 0; i < 10; i++) {
          batch.add(
              Parcels.parcel("p" + i, position, "north", DAY.plusDays(position * 7L % 11 + i)));
        }
        documents.write(batch);
      }
      stop.set(true);
      reader.join();
      assertThat(halves).hasValue(0);
    }
  }

  @Nested
  class InAServer extends Contract {
    @Override
    Reads open() {
      return new ServerReads();
    }
  }

  /** The contract. */
  abstract static class Contract {
    private final Random random = new Random(7);
    private Reads reads;
    Documents<Parcel> documents;

    abstract Reads open();

    @BeforeEach
    void begin() {
      reads = open();
      documents = reads.collection(new Parcels());
    }

    @AfterEach
    void end() {
      reads.close();
    }

    void write(Parcel... all) {
      var outcome = documents.write(List.of(all));
      assertThat(outcome.refused()).isEmpty();
      assertThat(outcome.newer()).isEmpty();
    }

    List<String> ids(Filter filter) {
      return documents.list(filter, Sort.ascending("_id"), 0).stream().map(Parcel::id).toList();
    }

    @Test
    void aDocumentComesBackAsItWasWritten() {
      var parcel = Parcels.drawn(random, "a", 1);
      write(parcel);
      assertThat(documents.find(eq("_id", "a")).first()).isEqualTo(parcel);
      assertThat(documents.find(in("_id", List.of("a", "b"))).into(new ArrayList<>()))
          .containsExactly(parcel);
      assertThat(documents.find(eq("_id", "b")).first()).isNull();
    }

    @Test
    void anOlderStateAndTheSameOneStayOutsideAndAreTold() {
      var newer = Parcels.parcel("a", 5, "north", DAY);
      write(newer);
      var outcome =
          documents.write(
              List.of(Parcels.parcel("a", 4, "south", DAY), Parcels.parcel("b", 4, "south", DAY)));
      assertThat(outcome.newer()).containsExactly("a");
      assertThat(documents.write(List.of(newer)).newer()).containsExactly("a");
      assertThat(documents.find(eq("_id", "a")).first()).isEqualTo(newer);
      assertThat(ids(Filter.empty())).containsExactly("a", "b");
      write(Parcels.parcel("a", 6, "south", DAY));
      assertThat(ids(eq("unit", "south"))).containsExactly("a", "b");
      assertThat(ids(eq("unit", "north"))).isEmpty();
    }

    @Test
    void aUniqueValueIsRefusedASecondTime() {
      write(Parcels.numbered("a", 1, "7"));
      var outcome = documents.write(List.of(Parcels.numbered("b", 2, "7")));
      assertThat(outcome.refused()).containsOnlyKeys("b");
      assertThat(outcome.refused().get("b")).contains("duplicate key");
      assertThat(outcome.newer()).isEmpty();
      write(Parcels.numbered("a", 3, "8"), Parcels.numbered("b", 4, "7"));
      assertThat(ids(eq("number", "7"))).containsExactly("b");
    }

    @Test
    void nullIsBeforeEverythingAndBelowNothing() {
      write(
          Parcels.assigned("a", 1, "zoe"),
          Parcels.assigned("b", 2, null),
          Parcels.assigned("c", 3, ""),
          Parcels.assigned("d", 4, "Zoe"),
          Parcels.assigned("e", 5, "äda"));
      assertThat(
              documents.list(Filter.empty(), Sort.ascending("assignee", "_id"), 0).stream()
                  .map(Parcel::id))
          .containsExactly("b", "c", "d", "a", "e");
      assertThat(
              documents.list(Filter.empty(), Sort.descending("assignee", "_id"), 2).stream()
                  .map(Parcel::id))
          .containsExactly("e", "a");
      assertThat(ids(eq("assignee", null))).containsExactly("b");
      assertThat(ids(ne("assignee", "zoe"))).containsExactly("b", "c", "d", "e");
      assertThat(ids(lt("assignee", "a"))).containsExactly("c", "d");
      assertThat(ids(in("assignee", java.util.Arrays.asList("zoe", "none")))).containsExactly("a");
    }

    @Test
    void daysAndNumbersAndPartsAndLists() {
      for (int i = 0; i < 5; i++) {
        write(Parcels.parcel("p" + i, i + 1, "north", DAY.plusDays(i)));
      }
      assertThat(ids(lt("due", DAY.plusDays(2)))).containsExactly("p0", "p1");
      assertThat(ids(and(gte("due", DAY.plusDays(1)), lte("due", DAY.plusDays(2)))))
          .containsExactly("p1", "p2");
      assertThat(ids(gt("priority", 3))).containsExactly("p4");
      assertThat(ids(eq("open", true))).hasSize(5);
      assertThat(ids(in("open", true, false))).hasSize(5);
      assertThat(ids(eq("stage", "BEGUN"))).hasSize(5);
      assertThat(ids(eq("tags", "tag-p3"))).containsExactly("p3");
      assertThat(ids(and(gte("place.street", "street-p3"), lt("place.street", "street-p3\uffff"))))
          .containsExactly("p3");
      assertThat(ids(and(gt("_id", "p2"), ne("tags", "tag-p3")))).containsExactly("p4");
      assertThat(ids(eq("place.none", null))).hasSize(5);
    }

    @Test
    void documentsAndElementsOfTheirListsAreCounted() {
      write(
          Parcels.parcel("a", 1, "north", DAY),
          Parcels.parcel("b", 2, "north", DAY),
          Parcels.parcel("c", 3, "south", DAY),
          Parcels.assigned("d", 4, null));
      assertThat(documents.group(ne("assignee", null), Grouping.by("unit", "priority"), 10))
          .containsExactlyInAnyOrder(new Group("north", 2, 1), new Group("south", 1, 2));
      assertThat(documents.group(Filter.empty(), Grouping.by("assignee"), 10))
          .containsExactly(new Group("anna", 3, 0));
      assertThat(documents.group(eq("unit", "north"), Grouping.eachBy("checks", "checks.rule"), 10))
          .extracting(Group::value, Group::count)
          .contains(tuple("all", 3L), tuple("rule-a", 1L));
      assertThat(documents.group(Filter.empty(), Grouping.by("unit"), 1)).hasSize(1);
      assertThat(documents.count(Filter.empty())).isEqualTo(4);
      assertThat(documents.count(Filter.empty(), 3)).isEqualTo(3);
      assertThat(documents.count(eq("unit", "north"), 2)).isEqualTo(2);
      assertThat(documents.count(eq("unit", "north"), 9)).isEqualTo(3);
      assertThat(documents.count(eq("unit", "south"))).isEqualTo(1);
    }

    @Test
    void pagesVisitEveryDocumentOnceInTheirOrder() {
      for (int i = 0; i < 60; i++) {
        write(Parcels.drawn(random, "p" + i, i + 1));
      }
      for (var sort :
          List.of(
              Sort.ascending("due", "_id"),
              Sort.descending("due", "_id"),
              new Sort(
                  List.of(
                      new Sort.By("priority", true),
                      new Sort.By("due", false),
                      new Sort.By("_id", false))))) {
        var filter = in("unit", "north", "south");
        var all = documents.list(filter, sort, 0);
        var seen = new ArrayList<Parcel>();
        var next = filter;
        while (true) {
          var page = documents.list(next, sort, 7);
          if (page.isEmpty()) {
            break;
          }
          seen.addAll(page);
          var last = page.getLast();
          var row =
              sort.fields().stream().<Object>map(b -> Parcels.value(last, b.field())).toList();
          next = and(filter, new Filter.Behind(sort, row));
        }
        assertThat(seen).isEqualTo(all).hasSizeGreaterThan(20);
      }
    }

    /** Against a plain look at every document, after many changes. */
    @Test
    void anIndexChangesTheCostOfAnAnswerNotTheAnswer() {
      var expected = new HashMap<String, Parcel>();
      for (int i = 1; i <= 600; i++) {
        var drawn = Parcels.drawn(random, "p" + random.nextInt(150), i);
        var before = expected.get(drawn.id());
        var parcel = before == null ? drawn : Parcels.changed(random, before, drawn);
        write(parcel);
        expected.put(parcel.id(), parcel);
      }
      for (int i = 0; i < 300; i++) {
        var asked = Parcels.asked(random);
        var wanted =
            expected.values().stream()
                .filter(asked.test())
                .sorted(asked.order().thenComparing(Parcel::id))
                .toList();
        int limit = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(20);
        assertThat(documents.list(asked.filter(), asked.sort(), limit))
            .as("%s %s %d", asked.filter(), asked.sort(), limit)
            .isEqualTo(limit == 0 ? wanted : wanted.stream().limit(limit).toList());
        assertThat(documents.count(asked.filter())).isEqualTo(wanted.size());
      }
      assertThat(new HashSet<>(ids(Filter.empty()))).isEqualTo(expected.keySet());
    }

    @Test
    void whatIsStoredIsToldFieldByFieldInTheOrderOfIds() {
      for (int i = 9; i >= 0; i--) {
        write(Parcels.drawn(random, "p" + i, 10 - i));
      }
      var all = new ArrayList<Map<String, Object>>();
      for (var page = documents.stored("", 4);
          !page.isEmpty();
          page = documents.stored(String.valueOf(page.getLast().get("_id")), 4)) {
        all.addAll(page);
      }
      assertThat(all).extracting(m -> m.get("_id")).isSorted().hasSize(10);
      for (var stored : all) {
        var id = String.valueOf(stored.get("_id"));
        var document = Objects.requireNonNull(documents.find(eq("_id", id)).first());
        assertThat(stored).isEqualTo(documents.stored(document));
        assertThat(documents.stored(List.of(id, "none"))).containsExactly(stored);
        assertThat(stored).containsEntry("due", document.due() + "T00:00:00Z");
        assertThat(stored.get("place")).isEqualTo(Map.of("street", document.place().street()));
        assertThat(stored.get("facts")).isEqualTo(document.facts());
        assertThat(stored.containsKey("assignee")).isEqualTo(document.assignee() != null);
      }
      assertThat(all.stream().sorted(Comparator.comparing(m -> (String) m.get("_id"))).toList())
          .isEqualTo(all);
    }
  }
}
