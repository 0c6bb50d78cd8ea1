@NullMarked
package clinic.meridian.reminder.delivery;

import org.jspecify.annotations.NullMarked;
