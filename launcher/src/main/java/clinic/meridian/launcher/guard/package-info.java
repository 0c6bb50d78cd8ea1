/** What runs inside every child process. */
@NullMarked
@CheckReturnValue
package clinic.meridian.launcher.guard;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
