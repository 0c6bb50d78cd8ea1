/** Who may do what. Nothing is open unless a rule says so. */
@NullMarked
@CheckReturnValue
package clinic.meridian.desk.access;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
