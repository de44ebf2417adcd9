package aktenlauf.shared.procedure.form;

/** Who applies, in every procedure: a natural person or an organisation. */
public final class ApplicantForm {
  private static final SchemaForm FORM = ShippedForms.read("/shapes/applicant.schema.json");

  private ApplicantForm() {}

  public static SchemaForm shipped() {
    return FORM;
  }
}
