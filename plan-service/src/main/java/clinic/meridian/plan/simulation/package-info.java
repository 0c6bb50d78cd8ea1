/**
 * A design check: thousands of invented patients go through the real course, under rules that
 * differ in a few figures. It says which rule asks for more visits than another, and nothing about
 * how well anything helps. Pure: no clock, no Spring, and the same seed gives the same bytes.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.plan.simulation;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
