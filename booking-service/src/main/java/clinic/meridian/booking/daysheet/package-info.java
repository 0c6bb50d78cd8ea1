/**
 * The heart: one page of the appointment book and the decisions taken on it. Pure: no clock, no
 * store.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.booking.daysheet;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
