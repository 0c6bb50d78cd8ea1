/**
 * Payers' limits, counted ahead: which of a patient's visits a policy counts, in which windows, and
 * whether one more falls inside them. Says what a policy's rules give, never that a payer will pay,
 * and never what a patient needs.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.plan.coverage;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
