package aktenlauf.shared.kernel;

/** The stored name and revision of an event's record. */
public record EventType(String name, int revision) {
  private static final ClassValue<EventType> TYPES =
      new ClassValue<>() {
        @Override
        protected EventType computeValue(Class<?> type) {
          var stored = type.getAnnotation(Stored.class);
          if (stored == null) {
            throw new IllegalArgumentException("no stored name on " + type.getName());
          }
          return new EventType(stored.value(), stored.revision());
        }
      };

  public static EventType of(Class<? extends Fact> type) {
    return TYPES.get(type);
  }
}
