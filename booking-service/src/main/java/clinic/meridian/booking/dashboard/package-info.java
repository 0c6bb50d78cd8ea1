/** What staff watch: the book's events as they happen. */
@NullMarked
@CheckReturnValue
package clinic.meridian.booking.dashboard;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
