package aktenlauf.query.web;

import aktenlauf.query.kernel.ReadStore.Reading;
import aktenlauf.query.kernel.ReadStore.Reading.Found;
import aktenlauf.query.kernel.ReadStore.Reading.Missing;
import aktenlauf.query.kernel.ReadStore.Reading.NotYet;
import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What a read of one document is answered with. */
public final class Readings {
  private Readings() {}

  /**
   * The answer to a found document; 202 where the read model has not come so far.
   *
   * @throws ProblemException {@code not-found} where there is none
   */
  public static <D, T> ResponseEntity<T> answer(
      Reading<D> reading, Function<D, ResponseEntity<T>> found) {
    return switch (reading) {
      case Found<D>(var document) -> found.apply(document);
      case NotYet<D> _ -> later();
      case Missing<D> _ -> throw new ProblemException(Problem.notFound());
    };
  }

  public static <T> ResponseEntity<T> later() {
    return ResponseEntity.accepted().header(HttpHeaders.RETRY_AFTER, "1").build();
  }
}
