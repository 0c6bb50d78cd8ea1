/** Staff and machines sign in: by our own issuer unless another one is configured. */
@NullMarked
@CheckReturnValue
package clinic.meridian.web.signin;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
