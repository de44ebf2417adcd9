package aktenlauf.shared.procedure;

import aktenlauf.shared.kernel.Sealed;
import aktenlauf.shared.proceeding.ProceedingCommand;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The commands that a definition can enable: those that every case knows. */
public final class CommonCommands {
  /** Issued by the system's own resources and parts, never by their name. */
  public static final Set<Class<?>> INTERNAL =
      Set.of(
          ProceedingCommand.SubmitApplication.class,
          ProceedingCommand.CompleteStep.class,
          ProceedingCommand.FileDocument.class,
          ProceedingCommand.FileNotice.class,
          ProceedingCommand.LinkCase.class,
          ProceedingCommand.ExpireDeadline.class);

  /**
   * In kebab-case, as the API calls them; opening a case, completing a step and filing an upload or
   * a notice, or linking a case, are none.
   */
  public static final Set<String> NAMES =
      Sealed.concrete(ProceedingCommand.class)
          .filter(c -> !INTERNAL.contains(c))
          .map(c -> c.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-"))
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(
              Collectors.collectingAndThen(
                  Collectors.toCollection(TreeSet::new), java.util.Collections::unmodifiableSet));

  /** Enabled in every procedure. */
  public static final Set<String> ALWAYS = Set.of("add-note");

  /** Names that no step may have. */
  public static boolean reserved(String name) {
    return NAMES.contains(name)
        || Set.of(
                "submit-application",
                "complete-step",
                "file-document",
                "file-notice",
                "expire-deadline")
            .contains(name);
  }

  private CommonCommands() {}
}
