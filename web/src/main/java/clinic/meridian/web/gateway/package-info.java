/** One address for the public API of all services. */
@NullMarked
@CheckReturnValue
package clinic.meridian.web.gateway;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
