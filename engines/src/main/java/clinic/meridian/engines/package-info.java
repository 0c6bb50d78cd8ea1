/**
 * The two engines that Meridian stands on, startable on one machine without Docker: a real Kafka
 * broker and a MongoDB-compatible store.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.engines;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
