@NullMarked
package clinic.meridian.plan.summary;

import org.jspecify.annotations.NullMarked;
