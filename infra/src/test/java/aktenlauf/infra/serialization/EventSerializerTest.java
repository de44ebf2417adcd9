package aktenlauf.infra.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseClosed;
import aktenlauf.shared.proceeding.ProceedingEvent.NoteAdded;
import aktenlauf.shared.proceeding.ProceedingEvent.StatementRecorded;
import aktenlauf.shared.proceeding.ProceedingEvent.StepCompleted;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

/** Stored names, an allow-list, and personal data that nobody can read or move. */
class EventSerializerTest {
  private static final CaseId CASE = new CaseId("0197c2d4-4f00-7000-8000-000000000001");
  private static final String NOTE = "proceeding.note-added";

  private final OneKey keys = new OneKey();
  private final EventSerializer serializer = new EventSerializer(keys);

  private String write(Object value) {
    return new String(serializer.serialize(value, byte[].class).getData(), StandardCharsets.UTF_8);
  }

  private Object read(String name, String revision, String json) {
    return serializer.deserialize(
        new SimpleSerializedObject<>(
            json.getBytes(StandardCharsets.UTF_8), byte[].class, name, revision));
  }

  @Test
  void personalTextIsNowhereInTheStoredBytes() {
    var stored = write(new NoteAdded(CASE, "Frau Müller rief an"));
    assertThat(stored).doesNotContain("Müller").contains("\"$personal\"", CASE + "/applicant");
    assertThat(read(NOTE, "1", stored)).isEqualTo(new NoteAdded(CASE, "Frau Müller rief an"));
  }

  @Test
  void noTwoSealsAreAlike() {
    var note = new NoteAdded(CASE, "same");
    assertThat(write(note)).isNotEqualTo(write(note));
  }

  @Test
  void erasedPersonReadsAsNull() {
    var stored = write(new NoteAdded(CASE, "secret"));
    keys.destroy(CASE + "/applicant");
    assertThat(read(NOTE, "1", stored)).isEqualTo(new NoteAdded(CASE, null));
  }

  @Test
  void tamperedSealIsRefusedNamingTheEvent() {
    var stored = write(new NoteAdded(CASE, "secret"));
    int seal = stored.indexOf("/applicant\":\"") + 30;
    var other = stored.charAt(seal) == 'A' ? "B" : "A";
    var tampered = stored.substring(0, seal) + other + stored.substring(seal + 1);
    assertThatThrownBy(() -> read(NOTE, "1", tampered))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining(NOTE);
  }

  @Test
  void sealThatIsNoneIsRefusedNamingTheEvent() {
    for (var seal : new String[] {"", "AAAA", "no base 64!"}) {
      var json =
          "{\"caseId\":\"%s\",\"$personal\":{\"%s/applicant\":\"%s\"}}".formatted(CASE, CASE, seal);
      assertThatThrownBy(() -> read(NOTE, "1", json))
          .isInstanceOf(SerializationException.class)
          .hasMessageContaining(NOTE);
    }
  }

  @Test
  void sealCannotBeMovedIntoAnotherEvent() {
    var stored = write(new StatementRecorded(CASE, "secret"));
    assertThatThrownBy(() -> read(NOTE, "1", stored)).isInstanceOf(SerializationException.class);
  }

  @Test
  void equalCodesAreOneObjectAndNamesAreNot() {
    var json = "{\"caseId\":\"%s\",\"outcome\":\"%s\"}".formatted(CASE, "approved-with-conditions");
    var closed = (CaseClosed) read("proceeding.case-closed", "1", json);
    var other = (CaseClosed) read("proceeding.case-closed", "1", json);
    assertThat(closed.outcome()).isEqualTo("approved-with-conditions").isSameAs(other.outcome());
    var named = write(new NoteAdded(CASE, "Müller"));
    assertThat(((NoteAdded) read(NOTE, "1", named)).text())
        .isEqualTo("Müller")
        .isNotSameAs(((NoteAdded) read(NOTE, "1", named)).text());
  }

  @Test
  void unknownFieldIsRefused() {
    var json = "{\"caseId\":\"%s\",\"outcome\":\"done\",\"extra\":1}".formatted(CASE);
    assertThatThrownBy(() -> read("proceeding.case-closed", "1", json))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("proceeding.case-closed")
        .hasStackTraceContaining("extra");
  }

  @Test
  void unknownNameIsRefusedRatherThanSkipped() {
    assertThatThrownBy(() -> read("proceeding.case-eaten", "1", "{}"))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("unknown name in the log: proceeding.case-eaten");
    assertThatThrownBy(() -> read("java.util.ArrayList", "1", "[]"))
        .isInstanceOf(SerializationException.class);
  }

  @Test
  void unknownRevisionIsRefused() {
    var json = "{\"caseId\":\"%s\",\"outcome\":\"done\"}".formatted(CASE);
    assertThatThrownBy(() -> read("proceeding.case-closed", "2", json))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("cannot read revision 2 of the stored event proceeding.case-closed");
  }

  @Test
  void textThatIsNoJsonIsRefusedNamingTheEvent() {
    for (var json : new String[] {"", "[]", "{", "null", "7"}) {
      assertThatThrownBy(() -> read(NOTE, "1", json))
          .as(json)
          .isInstanceOf(SerializationException.class)
          .hasMessageContaining(NOTE);
    }
  }

  @Test
  void typesThatAreNoEventsAreRefused() {
    assertThatThrownBy(() -> serializer.serialize(new StringBuilder(), byte[].class))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("not an allowed type");
  }

  @Test
  void numbersInFormsKeepTheirDigits() {
    var facts = Map.<String, Object>of("area", new BigDecimal("12345678901234567890.10"), "n", 3);
    var step = new StepCompleted(CASE, "s", "r", "st", "clerk", facts, Map.of());
    var stored = write(step);
    var read = (StepCompleted) read("proceeding.step-completed", "1", stored);
    assertThat(read.facts()).isEqualTo(facts);
  }

  @Test
  void eventsWithoutPersonalDataStayReadable() {
    assertThat(write(new CaseClosed(CASE, "granted")))
        .isEqualTo("{\"caseId\":\"%s\",\"outcome\":\"granted\"}".formatted(CASE));
  }

  @Test
  void axonsOwnTypesAreKept() {
    var token = new GlobalSequenceTrackingToken(7);
    Object read = serializer.deserialize(serializer.serialize(token, byte[].class));
    assertThat(read).isEqualTo(token);
    var meta = MetaData.with("actor", "Käthe");
    Object readMeta = serializer.deserialize(serializer.serialize(meta, byte[].class));
    assertThat(readMeta).isEqualTo(meta);
  }
}
