package aktenlauf.infra.procedures;

import aktenlauf.infra.identifiers.SecretKeys;
import aktenlauf.query.casestatus.Wording;
import aktenlauf.shared.procedure.CommandForms;
import aktenlauf.shared.procedure.Procedures;
import aktenlauf.shared.procedure.StatusTexts;
import aktenlauf.shared.procedure.form.CommandSchemas;
import aktenlauf.shared.procedure.form.RegisterForm;
import aktenlauf.shared.procedure.form.RegisterForms;
import aktenlauf.shared.procedure.form.SecretForm;
import aktenlauf.shared.procedure.loading.ProcedureLoader;
import aktenlauf.shared.procedure.loading.ProcedureSource;
import aktenlauf.shared.registers.StreetRegister;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The procedures that ship with the program, and those in the directories given at start. */
@Configuration(proxyBeanMethods = false)
class ProceduresConfiguration {
  @Bean
  Procedures procedures(
      @Value("${aktenlauf.procedures:}") List<String> directories,
      StreetRegister streets,
      SecretKeys keys) {
    var sources = new ArrayList<ProcedureSource>();
    sources.add(ProcedureSource.shipped());
    directories.stream()
        .filter(d -> !d.isBlank())
        .map(Path::of)
        .map(ProcedureSource::directory)
        .forEach(sources::add);
    return ProcedureLoader.load(sources)
        .withForms(form -> SecretForm.of(RegisterForm.of(form, streets), keys::mark, keys::seal));
  }

  @Bean
  CommandForms commandForms(Procedures procedures, StreetRegister streets) {
    return new RegisterForms(new CommandSchemas(procedures), streets);
  }

  /**
   * The streets of the municipality that runs the program; those of Leipzig if it names no file.
   */
  @Bean
  StreetRegister streetRegister(@Value("${aktenlauf.streets:}") String file) throws IOException {
    if (file.isBlank()) {
      return StreetRegister.shipped();
    }
    var path = Path.of(file.strip());
    if (!Files.isReadable(path)) {
      throw new IllegalArgumentException("aktenlauf.streets: there is no file " + path);
    }
    return StreetRegister.read(path.toString(), Files.readAllBytes(path));
  }

  @Bean
  StatusTexts statusTexts() {
    return StatusTexts.shipped();
  }

  /** What a citizen's status calls the legal end date is {@code until} in the texts. */
  @Bean
  Wording wording(StatusTexts texts) {
    return (code, language, values) -> {
      var named = new HashMap<>(values);
      var due = named.remove("due");
      if (due != null) {
        named.put("until", due);
      }
      return texts.text(code, language, named);
    };
  }
}
