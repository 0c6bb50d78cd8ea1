@NullMarked
package clinic.meridian.reminder;

import org.jspecify.annotations.NullMarked;
