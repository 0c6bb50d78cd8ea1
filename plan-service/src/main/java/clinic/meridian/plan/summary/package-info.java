/** One page on which patients read what their plan is, why, when next and what would change it. */
@NullMarked
@CheckReturnValue
package clinic.meridian.plan.summary;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
