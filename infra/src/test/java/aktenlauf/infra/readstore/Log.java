package aktenlauf.infra.readstore;

import aktenlauf.infra.axon.Recordings;
import aktenlauf.infra.eventstore.EventLog;
import aktenlauf.shared.kernel.Actor;
import aktenlauf.shared.kernel.CaseEvent;
import aktenlauf.shared.kernel.CaseId;
import aktenlauf.shared.kernel.Envelope;
import aktenlauf.shared.kernel.FileNumber;
import aktenlauf.shared.kernel.MetaDataNames;
import aktenlauf.shared.kernel.Recorded;
import aktenlauf.shared.proceeding.ProceedingEvent.ApplicationSubmitted;
import aktenlauf.shared.proceeding.ProceedingEvent.CaseAssigned;
import aktenlauf.shared.proceeding.ProceedingEvent.NoteAdded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** A log in memory: positions from 1 without gaps, readers woken at each event. */
public final class Log implements EventLog, StreamableMessageSource<TrackedEventMessage<?>> {
  public static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

  private final List<TrackedEventMessage<?>> events = new ArrayList<>();
  private final Map<String, Long> versions = new ConcurrentHashMap<>();
  private final List<Runnable> callbacks = new CopyOnWriteArrayList<>();
  private final AtomicLong head = new AtomicLong();
  private final AtomicInteger overlaps = new AtomicInteger();
  private final Random random;

  public Log(long seed) {
    random = new Random(seed);
  }

  public CaseId submit(String unit) {
    var id = new CaseId(new UUID(random.nextLong(), random.nextLong()).toString());
    submit(id, unit, FileNumber.of("BAU", 2026, random.nextLong()));
    return id;
  }

  public void submit(CaseId id, String unit, FileNumber number) {
    append(
        new ApplicationSubmitted(
            id,
            number,
            "dog-tax",
            1,
            "portal",
            LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)),
            "received",
            unit,
            null,
            null,
            null,
            Map.of("dogs", random.nextInt(4), "breed", Map.of("name", "Teckel")),
            null,
            Map.of("familyName", "Muster"),
            Map.of()));
  }

  public void note(CaseId id, @Nullable String text) {
    append(new NoteAdded(id, text));
  }

  public void assign(CaseId id, String assignee) {
    append(new CaseAssigned(id, assignee));
  }

  public synchronized Recorded append(CaseEvent event) {
    long position = head.get() + 1;
    var id = event.caseId().value();
    long version = versions.merge(id, 1L, Long::sum);
    var at = START.plusSeconds(position);
    var envelope =
        new Envelope(
            at,
            at,
            LocalDate.ofInstant(at, MetaDataNames.BERLIN),
            new Actor(Actor.Kind.CLERK, "anna", "clerk", "building-permits"),
            null,
            "14713000",
            "high",
            "dog-tax",
            1,
            List.of("§ 1 Hundesteuersatzung"),
            "command-" + position,
            null,
            null,
            null,
            null,
            List.of(),
            null);
    var message =
        new GenericTrackedDomainEventMessage<>(
            new GlobalSequenceTrackingToken(position),
            new GenericDomainEventMessage<>(
                "Case",
                id,
                version - 1,
                event,
                MetaData.from(MetaDataNames.write(envelope)),
                "event-" + position,
                at));
    events.add(message);
    head.set(position);
    callbacks.forEach(Log::tell);
    return Recordings.of(message).orElseThrow();
  }

  /** As with a real log, a reader that ends just now is no concern of who writes. */
  private static void tell(Runnable reader) {
    try {
      reader.run();
    } catch (RejectedExecutionException ended) {
      // It is woken no more.
    }
  }

  /** How often two threads have used one stream at the same time, which no stream is made for. */
  int overlaps() {
    return overlaps.get();
  }

  public List<Recorded> all() {
    try (var all = after(0)) {
      return all.toList();
    }
  }

  private synchronized List<TrackedEventMessage<?>> page(long position) {
    int from = (int) Math.max(0, position);
    return List.copyOf(events.subList(from, Math.min(events.size(), from + 500)));
  }

  @Override
  public Stream<Recorded> everythingAfter(long position) {
    synchronized (this) {
      var rest = List.copyOf(events.subList((int) Math.max(0, position), events.size()));
      return rest.stream().flatMap(m -> Recordings.of(m).stream());
    }
  }

  @Override
  public List<Recorded> of(CaseId caseId) {
    return all().stream().filter(r -> r.caseId().equals(caseId)).toList();
  }

  @Override
  public long head() {
    return head.get();
  }

  @Override
  public @Nullable TrackingToken createTailToken() {
    return null;
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(head());
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken from) {
    var token = WrappedToken.unwrapLowerBound(from);
    return new Tail(token == null ? 0 : token.position().orElseThrow());
  }

  private final class Tail implements BlockingStream<TrackedEventMessage<?>> {
    private long position;
    private List<TrackedEventMessage<?>> page = List.of();
    private int next;
    private @Nullable Runnable callback;
    private final AtomicBoolean used = new AtomicBoolean();

    private Tail(long position) {
      this.position = position;
    }

    @Override
    public java.util.Optional<TrackedEventMessage<?>> peek() {
      if (!used.compareAndSet(false, true)) {
        overlaps.incrementAndGet();
      }
      try {
        if (next == page.size() && position < head()) {
          page = page(position);
          next = 0;
        }
        return next < page.size()
            ? java.util.Optional.of(page.get(next))
            : java.util.Optional.empty();
      } finally {
        used.set(false);
      }
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) {
      return peek().isPresent();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() {
      var message = peek().orElseThrow();
      next++;
      position++;
      return message;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable wake) {
      callback = wake;
      callbacks.add(wake);
      return true;
    }

    @Override
    public void close() {
      if (callback != null) {
        callbacks.remove(callback);
      }
    }
  }
}
