@NullMarked
package clinic.meridian.web.signin;

import org.jspecify.annotations.NullMarked;
