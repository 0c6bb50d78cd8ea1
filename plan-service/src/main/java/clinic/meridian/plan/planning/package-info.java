/** What staff and patients ask of a plan: use cases, HTTP, and what is published. */
@NullMarked
@CheckReturnValue
package clinic.meridian.plan.planning;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
