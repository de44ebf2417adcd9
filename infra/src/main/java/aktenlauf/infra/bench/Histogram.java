package aktenlauf.infra.bench;

/**
 * Durations in buckets that grow with their size, so that any percentile is right to 1.6 %. For one
 * thread; those of several threads are added up.
 */
final class Histogram {
  private static final int BITS = 6;
  private static final int SUB = 1 << BITS;

  private final long[] buckets = new long[(Long.SIZE - BITS + 1) * SUB];
  private long count;

  void record(long nanos) {
    buckets[bucket(Math.max(0, nanos))]++;
    count++;
  }

  void add(Histogram other) {
    for (int i = 0; i < buckets.length; i++) {
      buckets[i] += other.buckets[i];
    }
    count += other.count;
  }

  long count() {
    return count;
  }

  /**
   * The duration in nanoseconds that the given share did not exceed; 0 where nothing was recorded.
   *
   * @param share above 0, at most 1
   */
  long percentile(double share) {
    long rank = Math.max(1, (long) Math.ceil(share * count));
    long seen = 0;
    for (int i = 0; i < buckets.length; i++) {
      seen += buckets[i];
      if (seen >= rank && count > 0) {
        return largest(i);
      }
    }
    return 0;
  }

  private static int bucket(long nanos) {
    if (nanos < SUB) {
      return (int) nanos;
    }
    int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos) - BITS;
    return (shift + 1) * SUB + (int) (nanos >>> shift) - SUB;
  }

  private static long largest(int bucket) {
    if (bucket < SUB) {
      return bucket;
    }
    int shift = bucket / SUB - 1;
    return ((long) (bucket % SUB + SUB + 1) << shift) - 1;
  }
}
