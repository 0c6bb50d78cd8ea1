/**
 * Function, sleep, mood and the like: scores besides pain, and whether a change means something.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.plan.outcomes;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
