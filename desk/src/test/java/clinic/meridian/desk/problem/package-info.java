@NullMarked
package clinic.meridian.desk.problem;

import org.jspecify.annotations.NullMarked;
