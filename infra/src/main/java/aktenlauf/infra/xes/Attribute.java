package aktenlauf.infra.xes;

/**
 * An attribute of a trace or an event.
 *
 * @param type element name in the log: string, date, int, float, boolean, id, list, container
 * @param value as it stands in the log; empty for a list or container
 */
record Attribute(String type, String value, int line) {}
