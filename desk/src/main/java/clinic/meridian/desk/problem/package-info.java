/** How a refusal reads: RFC 9457 problems whose type ends in a slug. */
@NullMarked
@CheckReturnValue
package clinic.meridian.desk.problem;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
