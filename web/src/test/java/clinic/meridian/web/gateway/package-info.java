@NullMarked
package clinic.meridian.web.gateway;

import org.jspecify.annotations.NullMarked;
