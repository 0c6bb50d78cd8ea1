/** Shows how far a long task has come. */
@NullMarked
@CheckReturnValue
package clinic.meridian.launcher.progress;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
