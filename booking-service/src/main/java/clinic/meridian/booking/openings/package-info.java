/**
 * Start times that really fit: practitioner, room, licence, hours, every stage; and how many visits
 * fit into a week. Pure.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.booking.openings;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
