/**
 * A key of each patient's own, so that destroying it makes everything encrypted with it unreadable,
 * wherever a copy still lies.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.messaging.vault;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
