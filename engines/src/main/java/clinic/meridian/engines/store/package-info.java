/**
 * A MongoDB-compatible server with its data on disk, which acknowledges only what a killed process
 * leaves behind.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.engines.store;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
