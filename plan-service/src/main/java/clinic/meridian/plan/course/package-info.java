/**
 * The heart: a patient's course through a care protocol, replayed from its facts. Pure: the same
 * facts in any order, with duplicates, give the same standing.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.plan.course;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
