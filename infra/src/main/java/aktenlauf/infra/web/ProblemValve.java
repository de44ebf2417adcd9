package aktenlauf.infra.web;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A request that is no HTTP reaches no error page of the application; its answer is made here. */
final class ProblemValve extends ErrorReportValve {
  private final JsonMapper mapper;

  ProblemValve(JsonMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      // An empty answer goes to a client that does not listen any more.
      var reporter = response.getReporter();
      if (reporter != null) {
        response.setContentType("application/problem+json");
        reporter.write(mapper.writeValueAsString(Refused.with(status).body()));
        response.finishResponse();
      }
    } catch (IOException gone) {
      container.getLogger().debug("an error could not be told", gone);
    }
  }
}
