/** What a decision and a search cost, without a network or a disk. */
@NullMarked
@CheckReturnValue
package clinic.meridian.benchmarks.heart;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
