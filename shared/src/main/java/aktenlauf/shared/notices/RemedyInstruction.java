package aktenlauf.shared.notices;

/**
 * What a notice said of the objection against it (Rechtsbehelfsbelehrung, § 37 Abs. 6 VwVfG, § 58
 * VwGO). A wrong one opens the remedy for a year, so that its wording can be told afterwards.
 *
 * @param authority with which the objection is filed
 * @param seat of that authority
 * @param form paragraphs of the forms that it may have
 * @param deadline ISO 8601 period after the notification, as in {@code P1M}
 * @param template folder of the wording, as in {@code remedy-instruction/building-law}
 * @param version of the template, from 1
 * @param sha256 hash of the text as UTF-8, in lower-case hexadecimal
 */
public record RemedyInstruction(
    String authority,
    String seat,
    String form,
    String deadline,
    String template,
    int version,
    String sha256) {}
