@NullMarked
package clinic.meridian.desk;

import org.jspecify.annotations.NullMarked;
