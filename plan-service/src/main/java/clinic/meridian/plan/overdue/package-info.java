/** Patients who should be here: their window has passed and nothing is booked. */
@NullMarked
@CheckReturnValue
package clinic.meridian.plan.overdue;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
