package aktenlauf.infra.readstore;

import java.time.Duration;

/**
 * How read models are filled.
 *
 * @param batch events per batch at most
 * @param recent documents of each read model that are kept in memory
 * @param gather how long read models other than the citizens' status wait for a larger batch
 * @param dropAfter how long readers may still use a generation that no longer serves
 */
record ReadModelSettings(int batch, int recent, Duration gather, Duration dropAfter) {
  private static final String AWAITED = "casestatus";

  Duration gather(String model) {
    return model.equals(AWAITED) ? Duration.ZERO : gather;
  }
}
