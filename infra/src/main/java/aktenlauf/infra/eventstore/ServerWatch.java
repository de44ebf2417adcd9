package aktenlauf.infra.eventstore;

import java.time.Duration;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Says what the application waits for while Axon Server is away at the start. */
final class ServerWatch implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int REMIND_EVERY = 30;

  private final AxonServerConnectionManager connections;
  private final AxonServerConfiguration settings;
  private volatile boolean running;

  ServerWatch(AxonServerConnectionManager connections, AxonServerConfiguration settings) {
    this.connections = connections;
    this.settings = settings;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("axon server watch").start(this::watch);
  }

  private void watch() {
    try {
      for (int i = 0; running && !connected(); i++) {
        if (i % REMIND_EVERY == 1) {
          LOG.warn("waiting for Axon Server at {}: no event can be read or written", servers());
        }
        Thread.sleep(PAUSE);
      }
      if (running) {
        LOG.info("connected to Axon Server at {}", servers());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private String servers() {
    return settings.getServers();
  }

  private boolean connected() {
    return connections.isConnected(settings.getContext());
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
