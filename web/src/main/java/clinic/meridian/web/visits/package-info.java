/** What a patient can do with a link from a message: look, confirm, move, cancel, accept. */
@NullMarked
@CheckReturnValue
package clinic.meridian.web.visits;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
