package aktenlauf.command.deadline;

/**
 * What a tick of the clock has done.
 *
 * @param expired deadlines that this tick has let expire; not those that others did meanwhile
 * @param complete whether nothing is left that has passed: false where a store failed, or a case
 *     could not be acted on; the next tick goes on
 */
public record Acted(long expired, boolean complete) {}
