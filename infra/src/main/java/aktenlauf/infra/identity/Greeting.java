package aktenlauf.infra.identity;

import aktenlauf.infra.readstore.ReadModels;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells, once the system is ready, where to look and which demo identities exist. */
@Component
class Greeting {
  private final ServletWebServerApplicationContext server;
  private final ObjectProvider<DemoConfiguration.DemoIdentities> demo;
  private final ReadModels models;

  Greeting(
      ServletWebServerApplicationContext server,
      ObjectProvider<DemoConfiguration.DemoIdentities> demo,
      ReadModels models) {
    this.server = server;
    this.models = models;
    this.demo = demo;
  }

  @EventListener
  void started(ApplicationReadyEvent event) {
    models.whenReady(this::tell);
  }

  private void tell() {
    var port = server.getWebServer() == null ? 0 : server.getWebServer().getPort();
    var base = "http://127.0.0.1:" + port;
    System.out.printf(
        """
        Aktenlauf is ready.
          API description  %1$s/swagger-ui.html
          procedures       %1$s/api/v1/procedures
          health           %1$s/actuator/health/readiness
        """,
        base);
    demo.ifAvailable(identities ->
        System.out.printf(
            """
            Demo identities (secret = name): %s
              curl -u portal:portal -d grant_type=client_credentials %s/oauth2/token
            """,
            identities.all().stream().map(DemoIdentity::name).collect(Collectors.joining(", ")),
            base));
  }
}
