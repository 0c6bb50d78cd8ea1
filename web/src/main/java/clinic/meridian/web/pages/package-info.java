/** What all pages share: who may open them, which headers they carry, how refusals look. */
@NullMarked
@CheckReturnValue
package clinic.meridian.web.pages;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
