/**
 * Rows of visits for one patient, booked whole or not at all. The heart of it is {@link
 * clinic.meridian.booking.series.Series}; what may become of a row stands in {@link
 * clinic.meridian.booking.series.Row}.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.booking.series;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
