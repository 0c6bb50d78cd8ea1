/**
 * Where e-mail and SMS of this machine arrive, instead of at patients: an SMTP server and a
 * Twilio-compatible endpoint, with what came kept on disk.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.launcher.mailbox;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
