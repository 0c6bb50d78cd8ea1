/** What waits for a practitioner, each with all that is needed to decide. */
@NullMarked
@CheckReturnValue
package clinic.meridian.plan.reviews;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
