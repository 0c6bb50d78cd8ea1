/**
 * Takes over the patients and visits of another book from CSV files, and hands them out again.
 * Every visit goes through its day sheet, as if somebody had booked it at the desk.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.booking.exchange;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
