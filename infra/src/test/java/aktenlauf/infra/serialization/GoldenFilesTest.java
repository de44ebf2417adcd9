package aktenlauf.infra.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.shared.kernel.EventType;
import aktenlauf.shared.kernel.Fact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * {@code events/<name>/<revision>.json} is how an event lies in the log, with one exception: what
 * is under {@code $personal} is sealed there and in clear here, since no two seals are alike. The
 * test seals it with the serializer's own cipher before it reads, and opens it after it has
 * written. These files are never edited: a changed shape is a new revision with a file of its own.
 */
class GoldenFilesTest {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final Sealer sealer = new Sealer();
  private final OneKey keys = new OneKey();
  private final EventSerializer serializer = new EventSerializer(keys);

  @TestFactory
  Stream<DynamicTest> everyEventHasAFileForEachRevision() {
    return EventCatalogue.all()
        .flatMap(type ->
            IntStream.rangeClosed(1, EventType.of(type).revision())
                .mapToObj(r -> DynamicTest.dynamicTest(file(type, r), () -> golden(type, r))));
  }

  @TestFactory
  Stream<DynamicTest> everyStoredRevisionLoads() {
    return EventCatalogue.all()
        .flatMap(type ->
            IntStream.rangeClosed(1, EventType.of(type).revision())
                .mapToObj(r ->
                    DynamicTest.dynamicTest(
                        file(type, r), () -> assertThat(load(type, r)).isInstanceOf(type))));
  }

  @TestFactory
  Stream<DynamicTest> todaysRecordWritesTheNewestFile() {
    return EventCatalogue.all()
        .map(type ->
            DynamicTest.dynamicTest(
                EventType.of(type).name(),
                () -> {
                  int revision = EventType.of(type).revision();
                  var written = serializer.serialize(load(type, revision), byte[].class);
                  assertThat(written.getType()).isEqualTo(serializer.typeForClass(type));
                  assertThat(opened(type, written.getData()).toPrettyString())
                      .isEqualTo(JSON.readTree(golden(type, revision)).toPrettyString());
                }));
  }

  @TestFactory
  Stream<DynamicTest> newestFileShowsEveryComponent() {
    return EventCatalogue.all()
        .map(type ->
            DynamicTest.dynamicTest(
                EventType.of(type).name(),
                () -> assertThat(filled(load(type, EventType.of(type).revision()))).isEmpty()));
  }

  /** Components that the file leaves out. */
  private static List<String> filled(Fact event) {
    return Arrays.stream(event.getClass().getRecordComponents())
        .filter(c -> {
          try {
            return c.getAccessor().invoke(event) == null;
          } catch (ReflectiveOperationException hidden) {
            throw new AssertionError(hidden);
          }
        })
        .map(c -> c.getName())
        .toList();
  }

  private static String file(Class<? extends Fact> type, int revision) {
    return "/events/%s/%d.json".formatted(EventType.of(type).name(), revision);
  }

  private static String golden(Class<? extends Fact> type, int revision) throws IOException {
    try (var in = GoldenFilesTest.class.getResourceAsStream(file(type, revision))) {
      assertThat(in).as("src/test/resources" + file(type, revision)).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Fact load(Class<? extends Fact> type, int revision) throws IOException {
    var json = (ObjectNode) JSON.readTree(golden(type, revision));
    if (json.get("$personal") instanceof ObjectNode personal) {
      for (var entry : List.copyOf(personal.properties())) {
        var clear = JSON.writeValueAsBytes(entry.getValue());
        var sealed = sealer.seal(keys.obtain(entry.getKey()), context(entry.getKey(), type), clear);
        personal.put(entry.getKey(), sealed);
      }
    }
    return serializer.deserialize(
        new SimpleSerializedObject<>(
            JSON.writeValueAsBytes(json),
            byte[].class,
            EventType.of(type).name(),
            Integer.toString(revision)));
  }

  private ObjectNode opened(Class<? extends Fact> type, byte[] stored) {
    var json = (ObjectNode) JSON.readTree(stored);
    if (json.get("$personal") instanceof ObjectNode personal) {
      for (var entry : List.copyOf(personal.properties())) {
        var sealed = ((StringNode) entry.getValue()).asString();
        var clear = sealer.open(keys.obtain(entry.getKey()), context(entry.getKey(), type), sealed);
        personal.set(entry.getKey(), JSON.readTree(clear));
      }
    }
    return json;
  }

  private static String context(String keyId, Class<? extends Fact> type) {
    return keyId + " " + EventType.of(type).name();
  }
}
