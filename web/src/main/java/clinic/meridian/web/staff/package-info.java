/** Pages for those who work at the clinic. */
@NullMarked
@CheckReturnValue
package clinic.meridian.web.staff;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
