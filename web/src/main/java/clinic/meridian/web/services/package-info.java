/** How the pages speak with the services. */
@NullMarked
@CheckReturnValue
package clinic.meridian.web.services;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
