package aktenlauf.command.notices;

import static aktenlauf.command.notices.Story.CASE;
import static aktenlauf.command.notices.Story.DAY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aktenlauf.command.documents.DocumentStore;
import aktenlauf.command.kernel.Order;
import aktenlauf.command.kernel.Receipt;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Rejection;
import aktenlauf.shared.proceeding.ProceedingCommand.FileNotice;
import aktenlauf.shared.proceeding.ProceedingEvent.HearingSent;
import aktenlauf.shared.proceeding.ProceedingEvent.NoteAdded;
import aktenlauf.shared.proceeding.ProceedingEvent.NoticeIssued;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoticeWriterTest {
  private static final Clock LATER =
      Clock.fixed(Instant.parse("2026-12-01T08:00:00Z"), ZoneOffset.UTC);

  private final Story story =
      Story.of("building-permit-simplified").command(new HearingSent(CASE, DAY, "Bitte."));
  private final Contents contents = new Contents();
  private final List<FileNotice> filed = new ArrayList<>();
  private final Set<String> commandIds = new LinkedHashSet<>();
  private boolean killed;
  private int template = 1;

  private final NoticeWriter writer =
      new NoticeWriter(
          _ -> story.events(), Story.PROCEDURES, this::print, contents, this::issue, LATER);

  private static final class Contents implements DocumentStore {
    final Map<String, String> byId = new LinkedHashMap<>();

    @Override
    public Stored put(CaseId caseId, String documentId, InputStream content) throws IOException {
      var bytes = content.readAllBytes();
      byId.put(documentId, new String(bytes, UTF_8));
      return new Stored(bytes.length, "");
    }

    @Override
    public void remove(String documentId) {
      byId.remove(documentId);
    }
  }

  private Press.Printed print(Letter letter, Instant at) {
    var text = "%s %s v%d".formatted(letter.kind(), at, template);
    return new Press.Printed(text.getBytes(UTF_8), "text/plain", "t", template, null);
  }

  /** As the case does: one command id has one effect. */
  private Receipt issue(CaseCommand command, Order order) {
    if (killed) {
      throw new IllegalStateException("killed");
    }
    assertThat(order.moment().actor().kind()).isEqualTo(Actor.Kind.SYSTEM);
    assertThat(order.moment().recordedAt()).isEqualTo(LATER.instant());
    if (commandIds.add(order.commandId())) {
      filed.add((FileNotice) command);
    }
    return new Receipt.Done(CASE, 3, List.of("proceeding.notice-issued"), "BAU", false);
  }

  private void write() {
    writer.write(story.last(HearingSent.class));
  }

  @Test
  void theContentIsStoredAndItsEventNamesItWithHashAndTemplate() {
    write();
    assertThat(filed)
        .singleElement()
        .satisfies(n -> {
          assertThat(contents.byId).containsEntry(n.documentId(), "HEARING " + Story.AT + " v1");
          assertThat(n.notice()).isEqualTo("hearing");
          assertThat(n.causedBy()).isEqualTo(2);
          assertThat(n.size()).isEqualTo(("HEARING " + Story.AT + " v1").length());
          assertThat(n.sha256()).hasSize(64);
          assertThat(n.templateVersion()).isEqualTo(1);
        });
  }

  @Test
  void killedBetweenContentAndEventItIsWrittenOnce() {
    killed = true;
    assertThatThrownBy(this::write).hasMessage("killed");
    assertThat(contents.byId).hasSize(1);
    killed = false;
    write();
    write();
    assertThat(filed).hasSize(1);
    assertThat(contents.byId).containsOnlyKeys(filed.getFirst().documentId());
  }

  @Test
  void whatIsInTheCaseIsNotPrintedAgainEvenByANewerTemplate() {
    write();
    var n = filed.getFirst();
    story.command(
        new NoticeIssued(
            CASE, n.documentId(), "hearing", "t", 1, null, n.sha256(), 1, "text/plain", 2));
    template = 2;
    write();
    assertThat(contents.byId).hasSize(1);
    assertThat(filed).hasSize(1);
  }

  /** Two processes of different versions: what the first one's event names stays as it is. */
  @Test
  void aNewerTemplateNeverOverwritesWhatAnEventMayName() {
    write();
    var first = contents.byId.get(filed.getFirst().documentId());
    template = 2;
    write();
    assertThat(filed).hasSize(1);
    assertThat(contents.byId).containsEntry(filed.getFirst().documentId(), first).hasSize(2);
  }

  @Test
  void whatCallsForNoNoticeLeavesNothing() {
    story.command(new NoteAdded(CASE, "intern"));
    writer.write(story.last(NoteAdded.class));
    assertThat(contents.byId).isEmpty();
    assertThat(filed).isEmpty();
  }

  @Test
  void aRefusedNoticeIsToldAndItsContentRemoved() {
    var full = new Receipt.Rejected(new Rejection.Refused("stream-full", "full"));
    var refused =
        new NoticeWriter(
            _ -> story.events(), Story.PROCEDURES, this::print, contents, (_, _) -> full, LATER);
    assertThatThrownBy(() -> refused.write(story.last(HearingSent.class)))
        .isInstanceOf(NoticeRefused.class)
        .hasMessageContaining("stream-full");
    assertThat(contents.byId).isEmpty();
  }
}
