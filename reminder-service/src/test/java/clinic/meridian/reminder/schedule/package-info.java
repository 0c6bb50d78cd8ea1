@NullMarked
package clinic.meridian.reminder.schedule;

import org.jspecify.annotations.NullMarked;
