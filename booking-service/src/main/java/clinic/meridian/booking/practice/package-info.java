/**
 * The clinic as its owner describes it: rooms, people, hours, kinds of visit, house rules. Pure
 * values.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.booking.practice;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
