@NullMarked
package clinic.meridian.plan;

import org.jspecify.annotations.NullMarked;
