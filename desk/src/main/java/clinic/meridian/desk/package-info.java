/**
 * What every service needs at its HTTP side. Bring it in with
 * {@code @Import(DeskConfiguration.class)}.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.desk;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
