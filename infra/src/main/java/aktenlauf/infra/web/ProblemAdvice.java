package aktenlauf.infra.web;

import aktenlauf.shared.kernel.Problem;
import aktenlauf.shared.kernel.ProblemException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place where something that went wrong in a resource becomes problem+json. */
@RestControllerAdvice
class ProblemAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private final AtomicLong faults = new AtomicLong();

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> refused(ProblemException e) {
    return answer(e.problem(), new HttpHeaders());
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException e) {
    return answer(Problem.malformed("the request's body cannot be read"), new HttpHeaders());
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> mistyped(MethodArgumentTypeMismatchException e) {
    return answer(
        Problem.malformed(
            "%s has a value that cannot be read: %s".formatted(e.getName(), e.getValue())),
        new HttpHeaders());
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> nothingThere(NoResourceFoundException e) {
    return answer(Problem.notFound(), new HttpHeaders());
  }

  /** The store is down; whether the events were stored is not always known. */
  @ExceptionHandler
  ResponseEntity<Map<String, Object>> storeDown(EventStoreException e) {
    LOG.error("the event store failed", e);
    return answer(
        new Problem(
                503,
                "unavailable",
                "The event store is down",
                "try again under the same Idempotency-Key: what was stored is not stored twice",
                Map.of())
            .with("outcome", Outcomes.of(e)),
        new HttpHeaders());
  }

  /** What Spring found wrong with the request: method, media type, parameter. */
  @ExceptionHandler
  ResponseEntity<Map<String, Object>> any(Exception e) {
    if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      var status = known.getStatusCode().value();
      var detail = known.getBody().getDetail();
      return answer(
          new Problem(
              status,
              status == 400 ? "malformed" : "http-" + status,
              "The request cannot be carried out",
              detail == null ? "see the API's description" : detail,
              Map.of()),
          known.getHeaders());
    }
    var number = faults.incrementAndGet();
    LOG.error("fault {} in a resource", number, e);
    return answer(
        new Problem(
            500,
            "fault",
            "Something is broken here",
            "the server's log names it as fault " + number,
            Map.of()),
        new HttpHeaders());
  }

  private static ResponseEntity<Map<String, Object>> answer(Problem problem, HttpHeaders headers) {
    return ResponseEntity.status(problem.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem.body());
  }
}
