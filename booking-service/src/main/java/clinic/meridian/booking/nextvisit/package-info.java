/** Answers a plan's wish for the next visit with an opening kept for the patient. */
@NullMarked
@CheckReturnValue
package clinic.meridian.booking.nextvisit;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
