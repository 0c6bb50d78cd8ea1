@NullMarked
package clinic.meridian.web.staff;

import org.jspecify.annotations.NullMarked;
