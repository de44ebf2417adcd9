package aktenlauf.infra.readstore.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrderedIndexTest {
  private final Random random = new Random(11);
  private final EmbeddedServer server = new EmbeddedServer();
  private final MongoClient client = MongoClients.create(server.uri());
  private final MongoDatabase database = client.getDatabase("test");
  private final MongoCollection<Document> indexed = database.getCollection("indexed");
  private final MongoCollection<Document> plain = database.getCollection("plain");

  @BeforeAll
  void manyChanges() {
    indexed.createIndex(Indexes.ascending("unit", "due", "_id"));
    indexed.createIndex(Indexes.ascending("unit", "assignee", "due", "_id"));
    indexed.createIndex(
        Indexes.compoundIndex(
            Indexes.ascending("unit"), Indexes.descending("priority"), Indexes.ascending("_id")));
    indexed.createIndex(Indexes.ascending("search", "_id"));
    indexed.createIndex(Indexes.ascending("tags", "_id"));
    indexed.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
    for (int i = 0; i < 4000; i++) {
      change();
    }
  }

  @AfterAll
  void close() {
    client.close();
    server.close();
  }

  private void change() {
    var id = "id" + random.nextInt(900);
    switch (random.nextInt(10)) {
      case 0 -> both(c -> c.deleteOne(eq("_id", id)));
      case 1 -> {
        var due = random.nextInt(50);
        both(c -> c.updateOne(eq("_id", id), Updates.set("due", due)));
      }
      case 2 -> both(c -> c.updateOne(eq("_id", id), Updates.unset("assignee")));
      default -> {
        var document = document(id);
        both(c -> c.replaceOne(eq("_id", id), document, new ReplaceOptions().upsert(true)));
      }
    }
  }

  private void both(java.util.function.Consumer<MongoCollection<Document>> change) {
    change.accept(indexed);
    change.accept(plain);
  }

  private Document document(String id) {
    var document =
        new Document("_id", id)
            .append("unit", "u" + random.nextInt(4))
            .append("due", random.nextInt(50))
            .append("priority", random.nextInt(5))
            .append("number", "n" + id)
            .append("search", "s" + random.nextInt(200))
            .append(
                "tags", random.nextInt(3) == 0 ? List.of() : List.of("a" + random.nextInt(3), "b"));
    if (random.nextBoolean()) {
      document.append("assignee", random.nextBoolean() ? "anna" : null);
    }
    return document;
  }

  private Bson filter() {
    var parts = new ArrayList<Bson>();
    if (random.nextInt(4) > 0) {
      parts.add(
          random.nextInt(3) == 0
              ? in("unit", "u0", "u2", "none")
              : eq("unit", "u" + random.nextInt(4)));
    }
    switch (random.nextInt(8)) {
      case 0 -> parts.add(eq("assignee", "anna"));
      case 1 -> parts.add(eq("assignee", null));
      case 2 -> parts.add(and(gte("due", random.nextInt(50)), lt("due", random.nextInt(60))));
      case 3 -> {
        int d = random.nextInt(50);
        parts.add(gte("due", d));
        parts.add(or(gt("due", d), and(eq("due", d), gt("_id", "id" + random.nextInt(900)))));
      }
      case 4 -> parts.add(and(gte("search", "s1"), lt("search", "s2")));
      case 5 -> parts.add(in("_id", "id1", "id7", "id7", "id" + random.nextInt(900)));
      case 6 -> parts.add(eq("tags", "a" + random.nextInt(3)));
      default -> {
        // the unit alone
      }
    }
    return parts.isEmpty() ? new Document() : and(parts);
  }

  private Bson sort() {
    return switch (random.nextInt(6)) {
      case 0 -> ascending("due", "_id");
      case 1 -> descending("due", "_id");
      case 2 -> orderBy(descending("priority"), ascending("_id"));
      case 3 -> orderBy(ascending("priority"), descending("_id"));
      case 4 -> ascending("search", "_id");
      default -> ascending("_id");
    };
  }

  @Test
  void anIndexChangesTheCostOfAQueryNotItsAnswer() {
    for (int i = 0; i < 3000; i++) {
      var filter = filter();
      var sort = sort();
      int limit = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(60);
      var expected = plain.find(filter).sort(sort).limit(limit).into(new ArrayList<>());
      assertThat(indexed.find(filter).sort(sort).limit(limit).into(new ArrayList<>()))
          .as("%s sorted %s limit %d", filter, sort, limit)
          .isEqualTo(expected);
      if (i % 10 == 0) {
        assertThat(indexed.countDocuments(filter)).isEqualTo(plain.countDocuments(filter));
      }
    }
  }

  @Test
  void aListByUnitInTheOrderOfDueDatesIsServedByTheIndex() {
    long scans = server.count().byScan();
    long served = server.count().byIndex();
    indexed.find(eq("unit", "u1")).sort(ascending("due", "_id")).limit(50).into(new ArrayList<>());
    indexed.find(in("_id", "id1", "id2")).into(new ArrayList<>());
    indexed.find(eq("number", "nid1")).first();
    assertThat(server.count().byIndex() - served).isEqualTo(3);
    assertThat(server.count().byScan()).isEqualTo(scans);
  }

  @Test
  void aPipelineBeginsAtTheIndexOfItsFirstMatch() {
    long scans = server.count().byScan();
    var groups =
        indexed
            .aggregate(
                List.of(
                    Aggregates.match(eq("unit", "u1")),
                    Aggregates.group("$assignee", Accumulators.sum("n", 1))))
            .into(new ArrayList<>());
    assertThat(groups.stream().mapToInt(g -> g.getInteger("n")).sum())
        .isEqualTo((int) plain.countDocuments(eq("unit", "u1")));
    assertThat(server.count().byScan()).isEqualTo(scans + 1); // the collection without indexes
  }

  @Test
  void aUniqueValueIsRefusedASecondTime() {
    var unique = database.getCollection("unique");
    unique.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
    unique.insertOne(new Document("_id", "a").append("number", 1));
    assertThatThrownBy(() -> unique.insertOne(new Document("_id", "b").append("number", 1L)))
        .isInstanceOf(MongoWriteException.class)
        .hasMessageContaining("E11000");
    unique.replaceOne(eq("_id", "a"), new Document("number", 2));
    unique.insertOne(new Document("_id", "b").append("number", 1));
    assertThatThrownBy(() -> unique.replaceOne(eq("_id", "b"), new Document("number", 2)))
        .isInstanceOf(MongoWriteException.class)
        .hasMessageContaining("E11000");
    assertThat(
            unique.find().sort(ascending("_id")).map(d -> d.get("number")).into(new ArrayList<>()))
        .isEqualTo(List.of(2, 1));
  }

  @Test
  void aGuardedUpsertOfAnOlderStateIsADuplicate() {
    var guarded = database.getCollection("guarded");
    guarded.insertOne(new Document("_id", "a").append("position", 5L));
    assertThatThrownBy(() ->
            guarded.replaceOne(
                and(eq("_id", "a"), lt("position", 4L)),
                new Document("_id", "a").append("position", 4L),
                new ReplaceOptions().upsert(true)))
        .isInstanceOf(MongoWriteException.class)
        .hasMessageContaining("E11000");
    assertThat(guarded.find().first()).containsEntry("position", 5L);
  }
}
