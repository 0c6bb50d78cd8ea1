@NullMarked
package clinic.meridian.web.local;

import org.jspecify.annotations.NullMarked;
