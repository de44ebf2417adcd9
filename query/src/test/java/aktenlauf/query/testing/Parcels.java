package aktenlauf.query.testing;

import static aktenlauf.query.kernel.Filter.and;
import static aktenlauf.query.kernel.Filter.eq;
import static aktenlauf.query.kernel.Filter.gte;
import static aktenlauf.query.kernel.Filter.in;
import static aktenlauf.query.kernel.Filter.lt;
import static aktenlauf.query.kernel.Filter.or;

import aktenlauf.query.kernel.Filter;
import aktenlauf.query.kernel.Projection;
import aktenlauf.query.kernel.ReadDocument;
import aktenlauf.query.kernel.Sort;
import aktenlauf.shared.kernel.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A read model with every kind of field, for tests of where documents lie. */
public final class Parcels implements Projection<Parcels.Parcel> {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  public enum Stage {
    BEGUN,
    DONE
  }

  public record Place(String street, @Nullable String none) {}

  public record Check(String rule, boolean kept) {}

  public record Parcel(
      @BsonId String id,
      long version,
      long position,
      String number,
      String unit,
      @Nullable String assignee,
      LocalDate due,
      int priority,
      boolean open,
      Stage stage,
      Instant at,
      Place place,
      List<String> tags,
      List<Check> checks,
      Map<String, Object> facts)
      implements ReadDocument {
    public Parcel {
      tags = List.copyOf(tags);
      checks = List.copyOf(checks);
    }
  }

  /** The priority is one less than the position, at most 9. */
  public static Parcel parcel(String id, long position, String unit, LocalDate due) {
    return parcel(id, position, "no-" + id, unit, "anna", due, (int) Math.min(9, position - 1));
  }

  public static Parcel numbered(String id, long position, String number) {
    return parcel(id, position, number, "north", "anna", DAY, 0);
  }

  public static Parcel assigned(String id, long position, @Nullable String assignee) {
    return parcel(id, position, "no-" + id, "north", assignee, DAY, 0);
  }

  private static Parcel parcel(
      String id,
      long position,
      String number,
      String unit,
      @Nullable String assignee,
      LocalDate due,
      int priority) {
    return new Parcel(
        id,
        position,
        position,
        number,
        unit,
        assignee,
        due,
        priority,
        true,
        Stage.BEGUN,
        Instant.parse("2026-03-01T10:15:30.123Z"),
        new Place("street-" + id, null),
        List.of("tag-" + id, "tag"),
        List.of(new Check("rule-" + id, true), new Check("all", false)),
        Map.of());
  }

  /** Any parcel. */
  public static Parcel drawn(Random random, String id, long position) {
    return new Parcel(
        id,
        position,
        position,
        "no-" + id,
        List.of("north", "south", "west").get(random.nextInt(3)),
        random.nextInt(3) == 0 ? null : List.of("anna", "bert").get(random.nextInt(2)),
        DAY.plusDays(random.nextInt(12)),
        random.nextInt(4),
        random.nextBoolean(),
        Stage.values()[random.nextInt(2)],
        Instant.ofEpochMilli(1_772_000_000_000L + random.nextInt(100_000)),
        new Place("s" + random.nextInt(30), null),
        random.nextInt(3) == 0 ? List.of() : List.of("t" + random.nextInt(4), "t"),
        List.of(new Check("r" + random.nextInt(3), random.nextBoolean())),
        Map.of(
            "dogs", random.nextInt(4), "breed", Map.of("name", "Teckel", "sizes", List.of(1, 2))));
  }

  /** The next state of a parcel, which shares some parts with the one before. */
  public static Parcel changed(Random random, Parcel before, Parcel drawn) {
    return new Parcel(
        drawn.id(),
        drawn.version(),
        drawn.position(),
        drawn.number(),
        random.nextBoolean() ? before.unit() : drawn.unit(),
        random.nextBoolean() ? before.assignee() : drawn.assignee(),
        random.nextBoolean() ? before.due() : drawn.due(),
        random.nextBoolean() ? before.priority() : drawn.priority(),
        random.nextBoolean() ? before.open() : drawn.open(),
        random.nextBoolean() ? before.stage() : drawn.stage(),
        random.nextBoolean() ? before.at() : drawn.at(),
        random.nextBoolean() ? before.place() : drawn.place(),
        random.nextBoolean() ? before.tags() : drawn.tags(),
        random.nextBoolean() ? before.checks() : drawn.checks(),
        drawn.facts());
  }

  /** A question in the words of the store and in Java's. */
  public record Asked(Filter filter, Predicate<Parcel> test, Sort sort, Comparator<Parcel> order) {}

  public static Asked asked(Random random) {
    var filter = Filter.empty();
    Predicate<Parcel> test = _ -> true;
    var unit = List.of("north", "south", "west").get(random.nextInt(3));
    switch (random.nextInt(3)) {
      case 0 -> {
        filter = eq("unit", unit);
        test = p -> p.unit().equals(unit);
      }
      case 1 -> {
        filter = in("unit", unit, "west", "none");
        test = p -> p.unit().equals(unit) || p.unit().equals("west");
      }
      default -> {
        // all units
      }
    }
    var day = DAY.plusDays(random.nextInt(12));
    var number = random.nextInt(4);
    switch (random.nextInt(7)) {
      case 0 -> {
        filter = and(filter, lt("due", day));
        test = test.and(p -> p.due().isBefore(day));
      }
      case 1 -> {
        filter = and(filter, eq("open", true), eq("assignee", null));
        test = test.and(p -> p.open() && p.assignee() == null);
      }
      case 2 -> {
        filter = and(filter, or(eq("tags", "t" + number), eq("priority", number)));
        test = test.and(p -> p.tags().contains("t" + number) || p.priority() == number);
      }
      case 3 -> {
        filter = and(filter, gte("place.street", "s1"), lt("place.street", "s2"));
        test = test.and(p -> p.place().street().startsWith("s1"));
      }
      case 4 -> {
        filter = and(filter, or(eq("tags", "t" + number), lt("place.street", "s" + number)));
        test =
            test.and(p ->
                p.tags().contains("t" + number) || p.place().street().compareTo("s" + number) < 0);
      }
      case 5 -> {
        filter = and(filter, in("_id", "p1", "p2", "p3", "p2"));
        test = test.and(p -> List.of("p1", "p2", "p3").contains(p.id()));
      }
      default -> {
        // no more
      }
    }
    return switch (random.nextInt(3)) {
      case 0 ->
          new Asked(filter, test, Sort.ascending("due", "_id"), Comparator.comparing(Parcel::due));
      case 1 ->
          new Asked(
              filter,
              test,
              new Sort(List.of(new Sort.By("due", true), new Sort.By("_id", false))),
              Comparator.comparing(Parcel::due).reversed());
      default -> new Asked(filter, test, Sort.ascending("_id"), (_, _) -> 0);
    };
  }

  public static Object value(Parcel parcel, String field) {
    return switch (field) {
      case "due" -> parcel.due();
      case "priority" -> parcel.priority();
      case "_id" -> parcel.id();
      default -> throw new IllegalArgumentException(field);
    };
  }

  @Override
  public String name() {
    return "parcels";
  }

  @Override
  public int shape() {
    return 1;
  }

  @Override
  public Class<Parcel> document() {
    return Parcel.class;
  }

  @Override
  public Optional<String> documentId(Recorded recorded) {
    return Optional.of(recorded.caseId().value());
  }

  @Override
  public Parcel apply(@Nullable Parcel before, Recorded recorded) {
    throw new UnsupportedOperationException("parcels are written by tests");
  }

  @Override
  public List<Index> indexes() {
    return List.of(
        Index.unique("number"),
        Index.on("unit", "due", "_id"),
        Index.on("unit", "-priority", "due", "_id"),
        Index.on("open", "assignee", "due", "_id"),
        Index.on("tags"),
        Index.on("place.street"));
  }
}
