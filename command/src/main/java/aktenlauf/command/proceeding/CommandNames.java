package aktenlauf.command.proceeding;

import aktenlauf.shared.kernel.CaseCommand;
import aktenlauf.shared.proceeding.ProceedingCommand;
import java.util.Locale;

/**
 * Commands as the API calls them: {@code CloseCase} is {@code close-case}; a step is called by its
 * id.
 */
public final class CommandNames {
  private static final ClassValue<String> KEBAB =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          return type.getSimpleName()
              .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
              .toLowerCase(Locale.ROOT);
        }
      };

  private CommandNames() {}

  public static String of(CaseCommand command) {
    return command instanceof ProceedingCommand.CompleteStep step
        ? step.step()
        : kebab(command.getClass());
  }

  public static String kebab(Class<?> type) {
    return KEBAB.get(type);
  }
}
