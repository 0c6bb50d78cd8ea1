/**
 * What happened is published, once it is stored, and acted on once. {@link
 * clinic.meridian.messaging.Documents} stores state and events in one write, {@link
 * clinic.meridian.messaging.Relay} publishes them, {@link clinic.meridian.messaging.Following}
 * receives them.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.messaging;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
