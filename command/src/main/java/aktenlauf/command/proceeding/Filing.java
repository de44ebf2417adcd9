package aktenlauf.command.proceeding;

import aktenlauf.command.proceeding.Proceeding.FiledDocument;
import aktenlauf.shared.proceeding.ProceedingCommand.FileDocument;
import aktenlauf.shared.proceeding.ProceedingCommand.FileNotice;
import aktenlauf.shared.proceeding.ProceedingCommand.SupplyDocuments;
import aktenlauf.shared.proceeding.ProceedingEvent.DocumentFiled;
import aktenlauf.shared.proceeding.ProceedingEvent.DocumentsSupplied;
import aktenlauf.shared.proceeding.ProceedingEvent.NoticeIssued;

/** Documents come into the case: as a file, or by naming one that is there or elsewhere. */
final class Filing {
  private static final String UNKNOWN = "unknown-document";

  private Filing() {}

  static Act supply(SupplyDocuments c, Proceeding state) {
    for (var document : c.documents()) {
      var id = document.documentId();
      if (id != null && state.document(id).isEmpty()) {
        return unknown(id);
      }
    }
    return Act.of(new DocumentsSupplied(c.caseId(), c.documents()));
  }

  /** Versions of a document are a chain: only the current one is replaced. */
  static Act file(FileDocument c, Proceeding state) {
    var replaces = c.replaces();
    if (replaces == null) {
      return filed(c, 1);
    }
    return state
        .document(replaces)
        .map(before -> replaced(c, before))
        .orElseGet(() -> unknown(replaces));
  }

  private static Act replaced(FileDocument c, FiledDocument before) {
    return filed(c, before.fileVersion() + 1)
        .unless(
            before.type().equals(c.type()),
            "other-type",
            "the document %s is a %s; a new version of it is one too"
                .formatted(before.id(), before.type()))
        .unless(
            before.current(),
            "document-replaced",
            "the document %s has been replaced by a newer version".formatted(before.id()));
  }

  private static Act filed(FileDocument c, int version) {
    return Act.of(
        new DocumentFiled(
            c.caseId(),
            c.documentId(),
            c.type(),
            version,
            c.replaces(),
            c.mediaType(),
            c.size(),
            c.sha256(),
            c.name()));
  }

  /** Told of the past, whatever has become of the case since. */
  static Act file(FileNotice c) {
    return Act.of(
            new NoticeIssued(
                c.caseId(),
                c.documentId(),
                c.notice(),
                c.template(),
                c.templateVersion(),
                c.remedy(),
                c.sha256(),
                c.size(),
                c.mediaType(),
                c.causedBy()))
        .because("§ 37 VwVfG");
  }

  private static Act unknown(String id) {
    return Act.refused(UNKNOWN, "the case has no document " + id);
  }
}
