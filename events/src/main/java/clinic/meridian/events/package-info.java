/**
 * The contract between the services: what is published, on which topic, as which JSON. No Spring
 * here.
 *
 * <p>Every event names people, places and visits by opaque ids only.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.events;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
