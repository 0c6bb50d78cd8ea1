/**
 * Changes of a practice, with their impact shown before: whom time off, a closure, a licence or a
 * room leaves without a place, and which new time each is offered.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.booking.practicechanges;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
