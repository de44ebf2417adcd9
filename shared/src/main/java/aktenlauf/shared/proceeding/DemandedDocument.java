package aktenlauf.shared.proceeding;

/** A document that the applicant is asked for; {@code type} in kebab-case. */
public record DemandedDocument(String type) {}
