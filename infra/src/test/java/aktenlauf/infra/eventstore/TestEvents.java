package aktenlauf.infra.eventstore;

import aktenlauf.infra.serialization.EventSerializer;
import aktenlauf.infra.serialization.SubjectKeys;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseAssigned;
import aktenlauf.shared.proceeding.ProceedingEvent.NoteAdded;
import com.fasterxml.uuid.Generators;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** Events of cases as the write side appends them. */
final class TestEvents {
  static final Map<String, String> META =
      Map.of(
          "actor", "Sachbearbeiterin Käthe Müßig",
          "actorKind", "CLERK",
          "role", "clerk",
          "authority", "14713000",
          "trustLevel", "high",
          "procedure", "dog-tax",
          "procedureVersion", "1",
          "legalBasis", "§ 28 VwVfG | § 70 VwGO",
          "commandId", "c-1");

  private TestEvents() {}

  /** Keys that live as long as the test. */
  static final class Keys implements SubjectKeys {
    private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();

    @Override
    public SecretKey obtain(String keyId) {
      return keys.computeIfAbsent(keyId, id -> new SecretKeySpec(new byte[32], "AES"));
    }

    @Override
    public Optional<SecretKey> find(String keyId) {
      return Optional.of(obtain(keyId));
    }
  }

  static EventSerializer serializer() {
    return new EventSerializer(new Keys());
  }

  static CaseId freshCase() {
    return new CaseId(Generators.timeBasedEpochRandomGenerator().generate().toString());
  }

  static CaseId someCase(RandomGenerator random) {
    return new CaseId(new java.util.UUID(random.nextLong(), random.nextLong()).toString());
  }

  static DomainEventMessage<CaseEvent> note(CaseId caseId, long sequence, String text) {
    return message(new NoteAdded(caseId, text), sequence);
  }

  static DomainEventMessage<CaseEvent> assigned(CaseId caseId, long sequence) {
    return message(new CaseAssigned(caseId, "clerk-" + sequence), sequence);
  }

  static DomainEventMessage<CaseEvent> message(CaseEvent event, long sequence) {
    return new GenericDomainEventMessage<>(
        "Case", event.caseId().value(), sequence, event, MetaData.from(META));
  }
}
