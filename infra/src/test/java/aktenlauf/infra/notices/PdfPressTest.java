package aktenlauf.infra.notices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aktenlauf.command.notices.Letter;
import aktenlauf.command.notices.PrintingFailed;
import aktenlauf.shared.notices.NoticeKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfPressTest {
  private static final Instant AT = Instant.parse("2026-11-23T09:15:30.123Z");

  private final PdfPress press = new PdfPress();

  @ParameterizedTest
  @EnumSource(NoticeKind.class)
  void everyKindSaysWhatItHasToSay(NoticeKind kind) {
    var html = press.page(Samples.full(kind)).html();
    assertThat(html)
        .contains("<h1>" + kind.title() + "</h1>")
        .contains("BAU-2026-7K3M9Q4X-C", "23. November 2026", "Katrin Lehmann", "140407___")
        .contains("Neubau &lt;b&gt;eines&lt;/b&gt; Einfamilienhauses &amp; Carport")
        .doesNotContain("{{", "<b>");
    if (kind.contestable()) {
      assertThat(html).contains("Rechtsbehelfsbelehrung").contains("innerhalb eines Monats");
    } else {
      assertThat(html).doesNotContain("Rechtsbehelf");
    }
    assertThat(html).contains(essence(kind));
  }

  private static String[] essence(NoticeKind kind) {
    return switch (kind) {
      case DEFECTS ->
          new String[] {"15. April 2027", "Baubeschreibung", "gilt Ihr Antrag als zurückgenommen"};
      case HEARING -> new String[] {"§ 28 Abs. 1 VwVfG", "15. April 2027", "Wert von text"};
      case PERIOD_EXTENSION -> new String[] {"§ 69 Abs. 4 SächsBO", "15. April 2027", "ground"};
      case TERMINATION ->
          new String[] {"eingestellt", "15. März 2027", "62,00 Euro bis 650,00 Euro"};
      case PERMIT ->
          new String[] {
            "§ 72 Abs. 1 SächsBO",
            "§ 63 SächsBO, § 72 SächsBO.",
            "Auflage eins.",
            Samples.HASH,
            "1.092,00 Euro",
            "§ 6 SächsBO",
            "Wert von reasons"
          };
      case PARTIAL_PERMIT, PRELIMINARY_NOTICE, DEVIATION ->
          new String[] {"Auflage eins.", Samples.HASH, "1.092,00 Euro", "Wert von reasons"};
      case EXTENSION -> new String[] {"2. Februar 2026", "15. April 2027", "verlängert"};
      case REFUSAL -> new String[] {"wird abgelehnt", "Wert von reasons"};
      case FICTION_CERTIFICATE ->
          new String[] {"§ 69 Abs. 5 SächsBO", "15. März 2027", "§ 6 SächsBO", "Nachbarn"};
      case WITHDRAWAL -> new String[] {"§ 48 VwVfG", "2. Februar 2026", "Wert von reasons"};
      case REVOCATION -> new String[] {"§ 49 VwVfG", "2. Februar 2026", "Wert von reasons"};
      case PROHIBITION -> new String[] {"wird untersagt", "Wert von reasons"};
      case AUTOMATED_DECISION ->
          new String[] {
            "wird entsprochen",
            "Kennzeichen L-AB 123",
            "Nora Winkler",
            "unter dem Vorbehalt der Nachprüfung",
            "1.092,00 Euro"
          };
      case FORCED_DEREGISTRATION -> new String[] {"von Amts wegen außer Betrieb", "Muster AG"};
      case COMPLIANCE_DEMAND -> new String[] {"15. April 2027", "Muster AG"};
    };
  }

  @Test
  void anApplicantWhoWasNotWarnedIsNotThreatened() {
    assertThat(press.page(Samples.least(NoticeKind.DEFECTS)).html())
        .doesNotContain("zurückgenommen");
  }

  @ParameterizedTest
  @EnumSource(NoticeKind.class)
  void whatACaseLacksLeavesNoTrace(NoticeKind kind) {
    assertThat(press.page(Samples.least(kind)).html())
        .doesNotContain("{{", "<li>", "Vorhaben</th>", "Telefon");
  }

  @Test
  void theInstructionIsRecordedWithTheHashOfItsText() throws Exception {
    var printed = press.print(Samples.full(NoticeKind.REFUSAL), AT);
    var remedy = Objects.requireNonNull(printed.remedy());
    assertThat(remedy.authority()).isEqualTo("Stadt Leipzig");
    assertThat(remedy.seat()).isEqualTo("Leipzig");
    assertThat(remedy.deadline()).isEqualTo("P1M");
    assertThat(remedy.version()).isEqualTo(1);
    var text = press.page(Samples.full(NoticeKind.REFUSAL)).html();
    var begin = text.indexOf("Gegen diesen Bescheid");
    var said = text.substring(begin, text.indexOf("</p>", begin));
    assertThat(said)
        .contains("Amt für Bauordnung und Denkmalpflege, Prager Straße 118-136, 04317 Leipzig")
        .contains("Landesdirektion Sachsen");
    var hash = MessageDigest.getInstance("SHA-256").digest(said.getBytes(UTF_8));
    assertThat(remedy.sha256()).isEqualTo(HexFormat.of().formatHex(hash));
  }

  /** The authority that is told of an objection in building law is none of vehicles'. */
  @Test
  void aDomainHasItsOwnInstruction() {
    var values = new HashMap<>(Samples.full(NoticeKind.REFUSAL).values());
    values.put("domain", "vehicle");
    var page = press.page(new Letter(NoticeKind.REFUSAL, values));
    assertThat(page.html())
        .contains("innerhalb eines Monats nach seiner Bekanntgabe Widerspruch")
        .doesNotContain("Landesdirektion");
    assertThat(Objects.requireNonNull(page.remedy()).template())
        .isEqualTo("notices/remedy-instruction/vehicle");
  }

  @ParameterizedTest
  @EnumSource(NoticeKind.class)
  void everyKindIsAValidAndAccessibleArchiveFile(NoticeKind kind) throws Exception {
    var content = press.print(Samples.full(kind), AT).content();
    valid(content, PDFAFlavour.PDFA_2_A);
    valid(content, PDFAFlavour.PDFUA_1);
  }

  private static void valid(byte[] pdf, PDFAFlavour flavour) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
        var validator = foundry.createValidator(flavour, false)) {
      var result = validator.validate(parser);
      assertThat(result.getTestAssertions()).as(flavour.toString()).isEmpty();
      assertThat(result.isCompliant()).isTrue();
      assertThat(result.getTotalAssertions()).isGreaterThan(100);
    }
  }

  /** Whichever machine prints, and whenever it does. */
  @ParameterizedTest
  @EnumSource(
      value = NoticeKind.class,
      names = {"PERMIT", "DEFECTS"},
      mode = Mode.INCLUDE)
  void theSameLetterGivesTheSameBytes(NoticeKind kind) {
    var first = press.print(Samples.full(kind), AT);
    var zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
      var again = new PdfPress().print(Samples.full(kind), AT);
      assertThat(again.content()).isEqualTo(first.content());
    } finally {
      TimeZone.setDefault(zone);
    }
    assertThat(press.print(Samples.full(kind), AT.plusSeconds(60)).content())
        .isNotEqualTo(first.content());
  }

  @Test
  void theDocumentTellsTheTimeOfItsCauseAndItsText() throws IOException {
    var printed = press.print(Samples.full(NoticeKind.PERMIT), AT);
    assertThat(printed.mediaType()).isEqualTo("application/pdf");
    assertThat(printed.template()).isEqualTo("notices/permit");
    assertThat(printed.templateVersion()).isEqualTo(1);
    try (var document = Loader.loadPDF(printed.content())) {
      var info = document.getDocumentInformation();
      assertThat(info.getCreationDate().toInstant()).isEqualTo("2026-11-23T09:15:30Z");
      assertThat(info.getTitle()).isEqualTo("Baugenehmigung BAU-2026-7K3M9Q4X-C");
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
          .contains("Amt für Bauordnung und Denkmalpflege")
          .contains("Neubau <b>eines</b> Einfamilienhauses & Carport")
          .contains("Auflage eins. Zweite Zeile.")
          .contains(Samples.HASH)
          .contains("Seite 1 von 2");
    }
  }

  @Test
  void aLetterThatLacksWhatItsTemplateNeedsIsNotPrinted() {
    assertThatThrownBy(() -> press.print(new Letter(NoticeKind.HEARING, Map.of()), AT))
        .isInstanceOf(PrintingFailed.class)
        .hasMessageContaining("notices/hearing")
        .hasMessageContaining("title");
  }
}
