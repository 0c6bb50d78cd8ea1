/** The practices as they are stored: what is in force, since which change, and what is pending. */
@NullMarked
@CheckReturnValue
package clinic.meridian.booking.practices;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
