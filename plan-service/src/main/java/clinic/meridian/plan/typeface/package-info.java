/** Text in charts and on paper, the same on every machine. */
@NullMarked
@CheckReturnValue
package clinic.meridian.plan.typeface;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
