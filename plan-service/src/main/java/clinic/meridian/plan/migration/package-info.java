/**
 * A running plan goes over to another version of its protocol: what would change is shown first,
 * then a practitioner decides.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.plan.migration;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
