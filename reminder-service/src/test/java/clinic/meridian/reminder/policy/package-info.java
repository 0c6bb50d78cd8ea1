@NullMarked
package clinic.meridian.reminder.policy;

import org.jspecify.annotations.NullMarked;
