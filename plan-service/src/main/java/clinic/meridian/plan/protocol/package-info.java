/**
 * Care protocols: versioned rule sheets that say when a course of visits tapers, steps back, is
 * reviewed and ends. Every number carries its mark, evidence or choice, and its reason.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.plan.protocol;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
