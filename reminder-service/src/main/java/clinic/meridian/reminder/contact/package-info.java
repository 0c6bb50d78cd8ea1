/** How a patient may be reached. Contact data rests encrypted and is read only to send. */
@NullMarked
@CheckReturnValue
package clinic.meridian.reminder.contact;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
