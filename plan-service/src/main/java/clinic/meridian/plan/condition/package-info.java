/**
 * Conditions: the codes that a plan may name, and what a condition or region changes in any
 * protocol. Versioned sheets; every rule carries its mark and reason.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.plan.condition;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
