/** Starts the design check that compares rules on virtual patients; plan-service's jar has it. */
@NullMarked
@CheckReturnValue
package clinic.meridian.launcher.simulation;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
