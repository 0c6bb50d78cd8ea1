/** How fast the book is, and that nobody can double-book it under load. */
@NullMarked
@CheckReturnValue
package clinic.meridian.benchmarks;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
