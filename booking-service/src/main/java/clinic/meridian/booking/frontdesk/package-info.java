/** Where bookings are taken: every path ends in one conditional write of one page. */
@NullMarked
@CheckReturnValue
package clinic.meridian.booking.frontdesk;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
