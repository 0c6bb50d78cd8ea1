/** Messages to patients about their visits, and their answers. */
@NullMarked
@CheckReturnValue
package clinic.meridian.reminder;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
