package clinic.meridian.messaging;

/**
 * A document as it was read.
 *
 * @param version rises by one with every change, from 1
 */
public record Stored<S>(String id, long version, S state) {}
