/**
 * What to say when: reminder policies as versioned rule sheets, and the values they are made of.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.reminder.policy;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
