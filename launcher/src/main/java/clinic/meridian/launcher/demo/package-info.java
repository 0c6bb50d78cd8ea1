/** One patient's year, played against the running system through its public HTTP API. */
@NullMarked
@CheckReturnValue
package clinic.meridian.launcher.demo;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
