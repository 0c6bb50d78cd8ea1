/** Only on a developer's machine: the mailbox and the clock. */
@NullMarked
@CheckReturnValue
package clinic.meridian.web.local;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
