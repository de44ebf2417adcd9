package aktenlauf.shared.notices;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The letters and decisions (Schreiben, Bescheide) that the authority writes. A kind's word names
 * the folder of its templates, as in {@code notices/period-extension/v1}.
 */
public enum NoticeKind {
  /** Asks for what an application lacks (§ 69 Abs. 2 SächsBO). */
  DEFECTS("Nachforderung von Unterlagen", false),
  /** Hears the party before an adverse decision (§ 28 VwVfG). */
  HEARING("Anhörung", false),
  /** Tells the day by which a decision is expected (§ 69 Abs. 4 SächsBO). */
  PERIOD_EXTENSION("Verlängerung der Entscheidungsfrist", false),
  /** Ends the proceedings of an application that counts as withdrawn (Nr. 69.2.3 VwVSächsBO). */
  TERMINATION("Einstellungsbescheid", true),
  PERMIT("Baugenehmigung", true),
  PARTIAL_PERMIT("Teilbaugenehmigung", true),
  PRELIMINARY_NOTICE("Vorbescheid", true),
  DEVIATION("Abweichungsbescheid", true),
  /** Of a permit's validity, § 73 Abs. 2 SächsBO. */
  EXTENSION("Verlängerung der Geltungsdauer", true),
  REFUSAL("Ablehnungsbescheid", true),
  /** Declaratory: it decides nothing that could be objected to (§ 42a Abs. 3 VwVfG). */
  FICTION_CERTIFICATE("Bescheinigung über den Eintritt der Genehmigungsfiktion", false),
  /** § 48 VwVfG. */
  WITHDRAWAL("Rücknahmebescheid", true),
  /** § 49 VwVfG. */
  REVOCATION("Widerrufsbescheid", true),
  /** Of the registration of a vehicle, issued by a machine (§ 26 Abs. 3 FZV). */
  AUTOMATED_DECISION("Automatisierter Bescheid", true),
  /** Of the operation of a vehicle (§ 15 FZV). */
  PROHIBITION("Untersagung des Betriebs", true),
  /** Of a vehicle without insurance (§ 51 FZV). */
  FORCED_DEREGISTRATION("Außerbetriebsetzung von Amts wegen", true),
  /** To prove the insurance of a vehicle (§§ 50, 51 FZV). */
  COMPLIANCE_DEMAND("Aufforderung zum Nachweis der Versicherung", false);

  private final String title;
  private final boolean contestable;

  NoticeKind(String title, boolean contestable) {
    this.title = title;
    this.contestable = contestable;
  }

  /** In kebab-case, as in {@code period-extension}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** In German, as it stands above the notice. */
  public String title() {
    return title;
  }

  /** Whether it decides, so that an objection lies against it (§ 35 VwVfG, § 68 VwGO). */
  public boolean contestable() {
    return contestable;
  }

  public static Optional<NoticeKind> ofWord(String word) {
    return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
  }
}
