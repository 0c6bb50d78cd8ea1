/** Who the patients are and how to reach them, encrypted with a key of each patient's own. */
@NullMarked
@CheckReturnValue
package clinic.meridian.booking.patients;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
