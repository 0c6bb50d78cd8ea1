/** The whole of Meridian on one machine: what {@code ./meridian} calls. */
@NullMarked
@CheckReturnValue
package clinic.meridian.launcher;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
