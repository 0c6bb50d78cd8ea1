/**
 * Claims what is due, asks the heart whether it is still true, hands it to a channel and writes
 * down what became of it.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.reminder.delivery;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
