/** Stands apart, so that the web module does not find it as a part of its own. */
@NullMarked
package clinic.meridian.elmstreet;

import org.jspecify.annotations.NullMarked;
