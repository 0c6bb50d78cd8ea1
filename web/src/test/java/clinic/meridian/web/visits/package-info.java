@NullMarked
package clinic.meridian.web.visits;

import org.jspecify.annotations.NullMarked;
