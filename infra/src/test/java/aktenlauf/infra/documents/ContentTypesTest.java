package aktenlauf.infra.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import aktenlauf.command.documents.MediaTypes.Finding;
import aktenlauf.command.documents.MediaTypes.Finding.Accepted;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

class ContentTypesTest {
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String TEXT = "application/vnd.oasis.opendocument.text";
  private final ContentTypes types =
      new ContentTypes(
          List.of(
              "application/pdf",
              "image/png",
              "image/jpeg",
              "image/tiff",
              "text/plain",
              "text/csv",
              "application/xml",
              TEXT,
              WORD));

  private void accepts(Finding finding, String type) {
    assertThat(finding).isEqualTo(new Accepted(type));
  }

  private void refuses(Finding finding, String words) {
    assertThat(finding)
        .isInstanceOfSatisfying(
            Finding.Refused.class, r -> assertThat(r.message()).contains(words));
  }

  private Finding examine(String content, @Nullable String declared, @Nullable String name) {
    return types.examine(
        content.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), declared, name);
  }

  @SuppressWarnings("unused") // read by the parameterized test
  private static final List<Arguments> TAKEN =
      List.of(
          Arguments.of("%PDF-1.7", "application/pdf"),
          Arguments.of("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "image/png"),
          Arguments.of("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF", "image/jpeg"),
          Arguments.of("II*\0\b\0\0\0", "image/tiff"),
          Arguments.of("Sehr geehrte Damen und Herren,", "text/plain"),
          Arguments.of("<?xml version=\"1.0\"?><nachricht/>", "application/xml"));

  @ParameterizedTest
  @FieldSource("TAKEN")
  void allowedContentIsTakenWhateverItIsCalled(String content, String type) {
    accepts(examine(content, null, null), type);
    accepts(examine(content, "application/octet-stream", "a.exe"), type);
    accepts(examine(content, type, null), type);
    accepts(examine(content, type + "; charset=utf-8", null), type);
  }

  @Test
  void aNameMakesNoPdf() {
    refuses(examine("MZ\u0090\u0000\u0003\u0000\u0000\u0000", null, "a.pdf"), "taken are");
    refuses(examine("MZ\u0090\u0000\u0003", "application/pdf", "a.pdf"), "declared as");
    var noise = new byte[500];
    new Random(7).nextBytes(noise);
    refuses(types.examine(noise, null, "a.pdf"), "application/octet-stream");
    refuses(types.examine(noise, "application/pdf", "a.pdf"), "declared as application/pdf");
    refuses(examine("Guten Tag", "application/pdf", "a.pdf"), "its content is text/plain");
    refuses(examine("Guten Tag", "application/xml", "a.xml"), "its content is text/plain");
  }

  @Test
  void whatABrowserWouldRunIsRefused() {
    refuses(examine("<!DOCTYPE html><html><script>", null, "a.txt"), "text/html");
    refuses(examine("<html><body>", "text/plain", "a.txt"), "text/html");
    refuses(
        examine("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>", null, "a.xml"), "svg");
    refuses(examine("Guten Tag", "text/html", "a.txt"), "declared as text/html");
  }

  @Test
  void aKindOfTextIsToldByItsSender() {
    accepts(examine("a;b\n1;2\n", "text/csv", "a.csv"), "text/csv");
    accepts(examine("<?xml version=\"1.0\"?><a/>", "text/xml", "a.xml"), "application/xml");
  }

  @Test
  void officeFilesAreToldByTheirContainer() throws IOException {
    var word = zip("[Content_Types].xml", "word/document.xml");
    accepts(types.examine(word, null, "brief.docx"), WORD);
    accepts(types.examine(word, WORD, "brief"), WORD);
    refuses(types.examine(word, null, "brief"), "x-tika-ooxml");
    refuses(types.examine(word, null, "makro.docm"), "macro");
    accepts(types.examine(openDocument(), null, "brief"), TEXT);
    refuses(types.examine(zip("a.txt"), null, "brief.docx"), "application/zip");
    refuses(types.examine(zip("META-INF/MANIFEST.MF"), WORD, "brief.docx"), "declared as");
  }

  private static byte[] zip(String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("<a/>".getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] openDocument() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      var type = TEXT.getBytes(UTF_8);
      var crc = new CRC32();
      crc.update(type);
      var entry = new ZipEntry("mimetype");
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(type.length);
      entry.setCrc(crc.getValue());
      zip.putNextEntry(entry);
      zip.write(type);
    }
    return bytes.toByteArray();
  }
}
