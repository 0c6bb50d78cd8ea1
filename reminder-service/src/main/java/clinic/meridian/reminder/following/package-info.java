/** What other services tell: visits, offers, questions and contacts. */
@NullMarked
@CheckReturnValue
package clinic.meridian.reminder.following;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
