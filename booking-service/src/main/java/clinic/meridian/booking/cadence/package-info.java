/**
 * What becomes of visits booked ahead when a plan's visits are further apart from now on. The heart
 * of it is {@link clinic.meridian.booking.cadence.Cadence}; what may become of a proposal stands in
 * {@link clinic.meridian.booking.cadence.CadenceProposal}.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.booking.cadence;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
