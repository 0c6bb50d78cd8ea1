/** Listens to the appointment book and to what patients answer. */
@NullMarked
@CheckReturnValue
package clinic.meridian.plan.following;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
