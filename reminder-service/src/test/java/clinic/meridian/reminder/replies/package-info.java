@NullMarked
package clinic.meridian.reminder.replies;

import org.jspecify.annotations.NullMarked;
