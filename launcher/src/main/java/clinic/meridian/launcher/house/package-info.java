/** The processes of the system: how each is started, watched, killed and stopped. */
@NullMarked
@CheckReturnValue
package clinic.meridian.launcher.house;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
