/** How long it takes until every plan stands again, from nothing but the topic. */
@NullMarked
@CheckReturnValue
package clinic.meridian.benchmarks.rebuild;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
