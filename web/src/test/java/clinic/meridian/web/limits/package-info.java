@NullMarked
package clinic.meridian.web.limits;

import org.jspecify.annotations.NullMarked;
