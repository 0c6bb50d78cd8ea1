/** Offers time that came free to those who wait for one, one after the other. */
@NullMarked
@CheckReturnValue
package clinic.meridian.booking.waitlist;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
