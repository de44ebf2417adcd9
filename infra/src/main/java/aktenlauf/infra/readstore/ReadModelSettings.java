package aktenlauf.infra.readstore;

import java.time.Duration;

/**
 * How read models are filled.
 *
 * @param batch events per batch at most
 * @param recent documents of each read model that are kept in memory
 * @param gather how long read models wait for a larger batch when little is to do
 * @param gatherStatus the same for the citizens' status, which is asked for right after a command
 * @param dropAfter how long readers may still use a generation that no longer serves
 */
record ReadModelSettings(
    int batch, int recent, Duration gather, Duration gatherStatus, Duration dropAfter) {
  private static final String AWAITED = "casestatus";

  Duration gather(String model) {
    return model.equals(AWAITED) ? gatherStatus : gather;
  }
}
