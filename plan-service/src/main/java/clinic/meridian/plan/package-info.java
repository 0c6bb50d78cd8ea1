/** How often a patient should come, and why. */
@NullMarked
@CheckReturnValue
package clinic.meridian.plan;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
