/**
 * Booking a visit without an account: choose a time, say who you are, done. Works without script.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.web.book;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
