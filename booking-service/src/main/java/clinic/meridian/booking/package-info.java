/** booking-service: the appointment book of the clinics. */
@NullMarked
@CheckReturnValue
package clinic.meridian.booking;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
