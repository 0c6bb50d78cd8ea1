/**
 * The heart: which messages a visit, an offer or a question earns, and what of it is still true
 * when one is about to leave. Pure: state, event and now in, decision out.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.reminder.schedule;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
