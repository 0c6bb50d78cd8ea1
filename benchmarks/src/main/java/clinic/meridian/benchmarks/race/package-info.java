/**
 * Many clients at one clinic day, through the service's own door, and a scan of what stands in the
 * store afterwards. Nothing in here is shared with the book.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.benchmarks.race;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
