/**
 * A course and its payer's policy together. The course says what a patient needs and knows no
 * payer; the policy only says whether its next visit is suggested, and warns.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.plan.covering;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
