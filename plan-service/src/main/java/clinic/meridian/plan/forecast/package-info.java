/** How many visits a clinic's plans will ask for in the next weeks: counts, and nobody's name. */
@NullMarked
@CheckReturnValue
package clinic.meridian.plan.forecast;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
