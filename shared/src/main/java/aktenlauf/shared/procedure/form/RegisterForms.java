package aktenlauf.shared.procedure.form;

import aktenlauf.shared.procedure.CommandForms;
import aktenlauf.shared.procedure.Form;
import aktenlauf.shared.procedure.ProcedureDefinition;
import aktenlauf.shared.registers.StreetRegister;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Forms of commands whose addresses must exist where their schemas say so. */
public final class RegisterForms implements CommandForms {
  private final CommandForms forms;
  private final StreetRegister streets;

  /** Forms are made once and asked for with every command. */
  private final Map<Form, Form> checked = new ConcurrentHashMap<>();

  public RegisterForms(CommandForms forms, StreetRegister streets) {
    this.forms = forms;
    this.streets = streets;
  }

  private Form checked(Form form) {
    return checked.computeIfAbsent(form, f -> RegisterForm.of(f, streets));
  }

  @Override
  public Form form(String command) {
    return checked(forms.form(command));
  }

  @Override
  public Form domainForm(String domain, String command) {
    return checked(forms.domainForm(domain, command));
  }

  @Override
  public Form form(String command, ProcedureDefinition definition) {
    return checked(forms.form(command, definition));
  }
}
