package clinic.meridian.plan.condition;

import clinic.meridian.plan.sheet.Mark;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What conditions of one kind change in any protocol. Immutable; a plan keeps the version that it
 * was put on.
 *
 * @param conditions the codes that a plan may name; none where staff add the modifier by hand
 * @param regions of the body for which this holds, whatever the condition
 * @param confirmStepDown why a practitioner decides each step down; absent: the protocol decides
 * @param notes for staff
 */
public record Modifier(
        String id,
        int version,
        String name,
        List<Condition> conditions,
        List<String> regions,
        List<Asking> questions,
        @Nullable Reason confirmStepDown,
        List<Label> labels,
        List<String> notes) {

    public Modifier {
        conditions = List.copyOf(conditions);
        regions = List.copyOf(regions);
        questions = List.copyOf(questions);
        labels = List.copyOf(labels);
        notes = List.copyOf(notes);
    }

    /** As in a plan, for example {@code sciatica/1}. */
    public String reference() {
        return id + "/" + version;
    }

    boolean isFor(String condition, String region) {
        return regions.contains(region)
                || conditions.stream().anyMatch(each -> each.code().equals(condition));
    }

    /**
     * A condition that a plan may name.
     *
     * @param snomed the SNOMED CT concept, where it has been checked
     */
    public record Condition(String code, String name, @Nullable String snomed) {}

    /** Whether a rule is evidence or a choice, and why. */
    public record Reason(Mark mark, String because) {}
}
