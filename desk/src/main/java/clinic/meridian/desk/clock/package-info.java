/** What time it is. */
@NullMarked
@CheckReturnValue
package clinic.meridian.desk.clock;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
