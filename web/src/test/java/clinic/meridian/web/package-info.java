@NullMarked
package clinic.meridian.web;

import org.jspecify.annotations.NullMarked;
