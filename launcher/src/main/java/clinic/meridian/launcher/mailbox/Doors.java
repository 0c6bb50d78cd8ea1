package clinic.meridian.launcher.mailbox;

/**
 * Where the mailbox listens.
 *
 * @param host {@code localhost} on a machine of one's own; all addresses only inside a container
 * @param smtp port for e-mail, 0 for a free one; {@code http} likewise for texts
 */
public record Doors(String host, int smtp, int http) {}
