/** Sign-in, the gateway to the services, and the pages. */
@NullMarked
@CheckReturnValue
package clinic.meridian.web;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
