/** What this service follows: plans, messages and its own book. */
@NullMarked
@CheckReturnValue
package clinic.meridian.booking.following;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
