package aktenlauf.shared.procedure.form;

import aktenlauf.shared.procedure.CommandForms;
import aktenlauf.shared.procedure.Form;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.registers.StreetRegister;

/** Forms of commands whose addresses must exist where their schemas say so. */
public record RegisterForms(CommandForms forms, StreetRegister streets) implements CommandForms {
  @Override
  public Form form(String command) {
    return RegisterForm.of(forms.form(command), streets);
  }

  @Override
  public Form domainForm(String domain, String command) {
    return RegisterForm.of(forms.domainForm(domain, command), streets);
  }

  @Override
  public Form form(String command, ProcedureDefinition definition) {
    return RegisterForm.of(forms.form(command, definition), streets);
  }
}
