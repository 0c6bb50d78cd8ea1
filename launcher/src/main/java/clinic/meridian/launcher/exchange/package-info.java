/** Takes another book over from CSV files, and hands this one out, from the command line. */
@NullMarked
@CheckReturnValue
package clinic.meridian.launcher.exchange;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
