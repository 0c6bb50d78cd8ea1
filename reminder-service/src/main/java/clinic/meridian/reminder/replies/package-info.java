/** What patients answer, by text or link, and what the text provider reports. */
@NullMarked
@CheckReturnValue
package clinic.meridian.reminder.replies;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
