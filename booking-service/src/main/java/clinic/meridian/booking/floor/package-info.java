/** What happens in the clinic at this moment: who is here, which needles are due, who runs late. */
@NullMarked
@CheckReturnValue
package clinic.meridian.booking.floor;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
