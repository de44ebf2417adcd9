package aktenlauf.command.notices;

import aktenlauf.command.documents.DocumentStore;
import aktenlauf.command.documents.StoringFailed;
import aktenlauf.command.kernel.Order;
import aktenlauf.command.kernel.Receipt;
import aktenlauf.command.notices.Press.Printed;
import aktenlauf.shared.kernel.Access;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Moment;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.proceeding.ProceedingCommand.FileNotice;
import aktenlauf.shared.proceeding.ProceedingEvent.NoticeIssued;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Writes the notice that an event calls for: prints it, stores its content, files it in the case.
 * Content before event, so that a crash leaves no event without content. A repeat, after a crash or
 * by another process, gives the same bytes, the same document and the same command: one notice.
 */
public final class NoticeWriter {
  private static final Actor NOTICES = new Actor(Actor.Kind.SYSTEM, "notices", "system", null);
  private static final String TRUST = "high";

  /** The events of a case in their order; none where there is no such case. */
  @FunctionalInterface
  public interface Histories {
    List<Recorded> of(CaseId caseId);
  }

  /** The way into the write side; throws where a store is down. */
  @FunctionalInterface
  public interface Issue {
    Receipt issue(CaseCommand command, Order order);
  }

  private final Histories histories;
  private final Procedures procedures;
  private final Press press;
  private final DocumentStore documents;
  private final Issue commands;
  private final Clock clock;

  /**
   * @param clock the system's time, at which notices are recorded
   */
  public NoticeWriter(
      Histories histories,
      Procedures procedures,
      Press press,
      DocumentStore documents,
      Issue commands,
      Clock clock) {
    this.histories = histories;
    this.procedures = procedures;
    this.press = press;
    this.documents = documents;
    this.commands = commands;
    this.clock = clock;
  }

  /**
   * Returns once the notice is in the case; at once where the event calls for none, or it is there.
   *
   * @throws PrintingFailed where its template does not fit
   * @throws StoringFailed where its content cannot be stored
   * @throws NoticeRefused where the case does not take it
   */
  public void write(Recorded cause) {
    var history = histories.of(cause.caseId());
    if (history.stream().anyMatch(e -> issued(e, cause))) {
      return;
    }
    Letters.of(cause, history, procedures)
        .ifPresent(
            letter -> file(cause, letter, press.print(letter, cause.envelope().recordedAt())));
  }

  private static boolean issued(Recorded event, Recorded cause) {
    return event.event() instanceof NoticeIssued n && n.causedBy() == cause.version();
  }

  private void file(Recorded cause, Letter letter, Printed printed) {
    var caseId = cause.caseId();
    var sha256 = sha256(printed.content());
    var documentId = id("notice", caseId.value(), cause.version() + "", sha256);
    store(caseId, documentId, printed.content());
    var command =
        new FileNotice(
            caseId,
            documentId,
            letter.kind().word(),
            printed.template(),
            printed.templateVersion(),
            printed.remedy(),
            sha256,
            printed.content().length,
            printed.mediaType(),
            cause.version());
    var order =
        new Order(moment(), id("file-notice", caseId.value(), cause.version() + ""), null, null);
    switch (commands.issue(command, order)) {
      case Receipt.Done _ -> {}
      case Receipt.Rejected(var reason) -> {
        documents.remove(documentId);
        throw new NoticeRefused(caseId, cause.version(), reason);
      }
      case Receipt.Conflict _, Receipt.Stale _ ->
          throw new IllegalStateException("notices come with neither key nor version");
    }
  }

  private void store(CaseId caseId, String documentId, byte[] content) {
    try {
      documents.put(caseId, documentId, new ByteArrayInputStream(content));
    } catch (IOException unreadable) {
      throw new StoringFailed(documentId, unreadable);
    }
  }

  private Moment moment() {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var today = LocalDate.ofInstant(now, MetaDataNames.BERLIN);
    return new Moment(now, now, today, today, NOTICES, Access.ALL, null, TRUST, null);
  }

  /**
   * Follows from its parts. A document's holds its hash too: should two processes print by
   * different templates, neither overwrites what the other's event names.
   */
  private static String id(String... parts) {
    var name = String.join("\n", parts);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("SHA-256 is part of every JDK", missing);
    }
  }
}
