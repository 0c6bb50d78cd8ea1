@NullMarked
package clinic.meridian.desk.access;

import org.jspecify.annotations.NullMarked;
