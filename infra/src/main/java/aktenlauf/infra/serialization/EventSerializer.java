package aktenlauf.infra.serialization;

import aktenlauf.shared.kernel.EventType;
import aktenlauf.shared.kernel.Fact;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON under stored names. Only what is on the list is read or written: a name from the log never
 * becomes a class by itself, an unknown name or field is an error rather than something to skip.
 */
public final class EventSerializer extends Jackson3Serializer {
  private static final String SEALED = "$personal";

  /** Each key's id is a name of its own: a table of names would grow, and be copied, at each. */
  private static final JsonMapper TREES =
      JsonMapper.builder(
              JsonFactory.builder()
                  .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .nodeFactory(new SharedCodes())
          .build();

  private static final Map<String, Class<?>> AXON =
      Set.<Class<?>>of(
              MetaData.class,
              GlobalSequenceTrackingToken.class,
              GapAwareTrackingToken.class,
              ReplayToken.class,
              MergedTrackingToken.class,
              ConfigToken.class)
          .stream()
          .collect(Collectors.toUnmodifiableMap(Class::getName, Function.identity()));

  private final EventCatalogue events = new EventCatalogue();
  private final Sealer sealer = new Sealer();
  private final SubjectKeys keys;

  public EventSerializer(SubjectKeys keys) {
    super(builder().jsonMapperBuilderCustomizer(EventSerializer::strict));
    this.keys = keys;
  }

  private static JsonMapper.Builder strict(JsonMapper.Builder mapper) {
    return mapper
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .nodeFactory(new SharedCodes())
        .polymorphicTypeValidator(
            BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.eventhandling.")
                .build());
  }

  @Override
  public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
    if (!(object instanceof Fact event) || PersonalFields.of(event.getClass()).isEmpty()) {
      return super.serialize(object, representation);
    }
    var json = (ObjectNode) getObjectMapper().valueToTree(event);
    seal(event, json);
    return new SimpleSerializedObject<>(
        getConverter().convert(getObjectMapper().writeValueAsBytes(json), representation),
        representation,
        typeForClass(event.getClass()));
  }

  private void seal(Fact event, ObjectNode json) {
    var sealed = json.objectNode();
    PersonalFields.of(event.getClass())
        .forEach((subject, fields) -> {
          var clear = json.objectNode();
          for (var field : fields) {
            var value = json.remove(field);
            if (value != null && !value.isNull()) {
              clear.set(field, value);
            }
          }
          if (!clear.isEmpty()) {
            var keyId = event.caseId() + "/" + subject;
            var bytes = getObjectMapper().writeValueAsBytes(clear);
            sealed.put(
                keyId, sealer.seal(keys.obtain(keyId), context(keyId, event.getClass()), bytes));
          }
        });
    if (!sealed.isEmpty()) {
      json.set(SEALED, sealed);
    }
  }

  private static String context(String keyId, Class<? extends Fact> type) {
    return keyId + " " + EventType.of(type).name();
  }

  @Override
  @SuppressWarnings("unchecked") // Axon's contract: T is what the type says
  public <S, T> T deserialize(SerializedObject<S> stored) {
    var name = stored.getType().getName();
    var type = events.find(name);
    if (type.isEmpty()) {
      return super.deserialize(stored);
    }
    if (!typeForClass(type.get()).equals(stored.getType())) {
      throw new SerializationException(
          "cannot read revision %s of the stored event %s"
              .formatted(stored.getType().getRevision(), name));
    }
    try {
      return (T) read(type.get(), getConverter().convert(stored.getData(), byte[].class));
    } catch (JacksonException broken) {
      throw new SerializationException("cannot read the stored event " + name, broken);
    }
  }

  private Fact read(Class<? extends Fact> type, byte[] stored) {
    var personal = !PersonalFields.of(type).isEmpty();
    var mapper = personal ? TREES : getObjectMapper();
    if (!(mapper.readTree(stored) instanceof ObjectNode json)) {
      throw new SerializationException(
          "the stored event %s is no JSON object".formatted(EventType.of(type).name()));
    }
    if (personal) {
      open(type, json);
    }
    return getObjectMapper().treeToValue(json, type);
  }

  /** An erased person's fields stay null. */
  private void open(Class<? extends Fact> type, ObjectNode json) {
    if (!(json.remove(SEALED) instanceof ObjectNode sealed)) {
      return;
    }
    for (var entry : sealed.properties()) {
      var keyId = entry.getKey();
      keys.find(keyId)
          .ifPresent(key -> {
            var clear = sealer.open(key, context(keyId, type), entry.getValue().asString());
            json.setAll((ObjectNode) getObjectMapper().readTree(clear));
          });
    }
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // as Axon declares it
  public SerializedType typeForClass(Class type) {
    if (type == null || type == Void.class || type == void.class) {
      return SimpleSerializedType.emptyType();
    }
    if (Fact.class.isAssignableFrom(type)) {
      var stored = EventType.of(type);
      return new SimpleSerializedType(stored.name(), Integer.toString(stored.revision()));
    }
    if (!AXON.containsKey(type.getName())) {
      throw new SerializationException("not an allowed type: " + type.getName());
    }
    return new SimpleSerializedType(type.getName(), null);
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    if (SimpleSerializedType.emptyType().equals(type)) {
      return Void.class;
    }
    Class<?> found =
        events.find(type.getName()).<Class<?>>map(c -> c).orElse(AXON.get(type.getName()));
    if (found == null) {
      // Axon would skip an UnknownSerializedType silently.
      throw new SerializationException("unknown name in the log: " + type.getName());
    }
    return found;
  }
}
