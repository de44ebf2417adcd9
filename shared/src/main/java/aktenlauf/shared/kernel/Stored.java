package aktenlauf.shared.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event lies in the log, so that classes and packages stay movable.
 *
 * <p>A changed shape is a new revision with a migration of the stored JSON.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Stored {
  /** Domain and event, as in {@code proceeding.case-closed}; never reused for another fact. */
  String value();

  int revision() default 1;
}
