/**
 * Sheets: YAML files of rules that people write, sign off and change, such as care protocols and
 * coverage policies. A JSON Schema holds their bounds; a mistake is told with file, line, field and
 * rule. Every number carries its mark, evidence or choice, and its reason.
 */
@NullMarked
@CheckReturnValue
package clinic.meridian.plan.sheet;

import com.google.errorprone.annotations.CheckReturnValue;

import org.jspecify.annotations.NullMarked;
