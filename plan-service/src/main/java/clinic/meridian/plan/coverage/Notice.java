package clinic.meridian.plan.coverage;

import clinic.meridian.plan.sheet.Figure;
import clinic.meridian.plan.sheet.Mark;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Something to know ahead.
 *
 * @param code stable, for machines
 * @param on the day it is about
 * @param sentence for people
 * @param mark whether the number in it is a published rule or a choice; {@code because} is its
 *     source
 */
public record Notice(
        String code,
        @Nullable LocalDate on,
        String sentence,
        @Nullable Mark mark,
        @Nullable String because) {

    static Notice of(String code, @Nullable LocalDate on, String sentence, @Nullable Figure by) {
        return new Notice(
                code,
                on,
                sentence,
                by == null ? null : by.mark(),
                by == null ? null : by.because());
    }
}
