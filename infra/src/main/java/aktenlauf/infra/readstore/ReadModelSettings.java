package aktenlauf.infra.readstore;

import java.time.Duration;

/**
 * How read models are filled.
 *
 * @param batch events per batch at most
 * @param recent documents of each read model that are kept in memory
 * @param gather how long read models wait for a larger batch when little is to do and no reader
 *     waits
 * @param dropAfter how long readers may still use a generation that no longer serves
 */
record ReadModelSettings(int batch, int recent, Duration gather, Duration dropAfter) {}
