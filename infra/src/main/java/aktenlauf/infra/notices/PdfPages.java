package aktenlauf.infra.notices;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * XHTML as PDF/A-2a that is PDF/UA-1 too: tagged, fonts embedded, colours in sRGB. The same page at
 * the same time gives the same bytes.
 */
final class PdfPages {
  private static final String FAMILY = "Liberation Sans";
  private static final String FONTS = "/liberation/LiberationSans-";

  /** Pages refer to nothing outside themselves. */
  private static final String NOWHERE = "about:blank";

  static {
    XRLog.setLoggingEnabled(false);
  }

  private PdfPages() {}

  /**
   * @param at what the document tells as the time of its making
   */
  static byte[] of(String xhtml, Instant at) throws IOException {
    var out = new ByteArrayOutputStream();
    var builder =
        new PdfRendererBuilder()
            .usePdfAConformance(PdfAConformance.PDFA_2_A)
            .usePdfUaAccessibility(true)
            .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
            .useFont(
                () -> Library.stream(FONTS + "Regular.ttf"), FAMILY, 400, FontStyle.NORMAL, true)
            .useFont(() -> Library.stream(FONTS + "Bold.ttf"), FAMILY, 700, FontStyle.NORMAL, true)
            .withProducer("Aktenlauf")
            .withHtmlContent(xhtml, NOWHERE)
            .toStream(out);
    try (var renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      try (var document = renderer.getPdfDocument()) {
        date(document, at);
        document.save(out);
      }
    }
    return out.toByteArray();
  }

  /** The library takes the machine's time, in the dictionary and in the metadata. */
  private static void date(PDDocument document, Instant at) throws IOException {
    var made = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC));
    made.setTimeInMillis(at.getEpochSecond() * 1_000);
    var info = document.getDocumentInformation();
    info.setCreationDate(made);
    info.setModificationDate((Calendar) null);
    document.setDocumentId(at.toEpochMilli());
    var metadata = document.getDocumentCatalog().getMetadata();
    var xmp = new String(metadata.toByteArray(), UTF_8);
    var time = DateTimeFormatter.ISO_INSTANT.format(Instant.ofEpochSecond(at.getEpochSecond()));
    metadata.importXMPMetadata(
        xmp.replaceAll("(<xmp:CreateDate>)[^<]*", "$1" + time).getBytes(UTF_8));
  }
}
