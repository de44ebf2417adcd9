package aktenlauf.shared.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of an event as personal data: it is encrypted before it is stored, under the
 * key of the data subject, and reads as null once that key is destroyed. Free text counts as
 * personal data.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Personal {
  /** Whose key, within the case. */
  String subject() default "applicant";
}
