/** Start times that really fit: practitioner, room, licence, hours, every stage. Pure. */
@NullMarked
@CheckReturnValue
package clinic.meridian.booking.openings;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
