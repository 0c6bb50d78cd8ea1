/** A real Kafka broker, one node that is its own controller. */
@NullMarked
@CheckReturnValue
package clinic.meridian.engines.broker;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
