package aktenlauf.infra.notices;

import aktenlauf.command.notices.Letter;
import aktenlauf.command.notices.Press;
import aktenlauf.command.notices.PrintingFailed;
import aktenlauf.shared.notices.RemedyInstruction;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prints letters as PDF/A by the newest version of their templates. */
final class PdfPress implements Press {
  private static final String REMEDY = "notices/remedy-instruction/";
  private static final String BUILDING_LAW = "building-law";

  private final Library library = new Library();
  private final Remedies remedies = new Remedies(library);

  /** A letter as XHTML. */
  record Page(String html, Library.Versioned template, @Nullable RemedyInstruction remedy) {}

  @Override
  public Printed print(Letter letter, Instant at) {
    try {
      var page = page(letter);
      return new Printed(
          PdfPages.of(page.html(), at),
          "application/pdf",
          page.template().folder(),
          page.template().version(),
          page.remedy());
    } catch (IOException | RuntimeException failed) {
      throw new PrintingFailed("notices/" + letter.kind().word(), failed);
    }
  }

  Page page(Letter letter) {
    var template = library.newest("notices/" + letter.kind().word(), "template.html");
    var values = new HashMap<>(letter.values());
    RemedyInstruction instruction = null;
    if (letter.kind().contestable()) {
      var worded =
          remedies.worded(
              REMEDY + letter.values().getOrDefault("domain", BUILDING_LAW),
              letter.values().getOrDefault("office", Map.of()));
      values.put("remedy", worded.text());
      instruction = worded.instruction();
    }
    return new Page(library.page(template, values), template, instruction);
  }
}
