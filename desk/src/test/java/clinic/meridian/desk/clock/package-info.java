@NullMarked
package clinic.meridian.desk.clock;

import org.jspecify.annotations.NullMarked;
