/** Reads a clinic from its YAML file and says clearly what is wrong with it. */
@NullMarked
@CheckReturnValue
package clinic.meridian.booking.clinicfile;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
