/** How often one address may knock at public doors. */
@NullMarked
@CheckReturnValue
package clinic.meridian.web.limits;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
