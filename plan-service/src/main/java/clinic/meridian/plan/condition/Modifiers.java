package clinic.meridian.plan.condition;

import clinic.meridian.plan.condition.Asking.When;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** What a patient's condition, region and circumstances change together. */
public record Modifiers(List<Modifier> all) {

    public static final Modifiers NONE = new Modifiers(List.of());

    public Modifiers {
        all = List.copyOf(all);
    }

    /** As a plan keeps them. */
    public List<String> references() {
        return all.stream().map(Modifier::reference).toList();
    }

    /** The one that asks for a practitioner before each step down. */
    public @Nullable Modifier confirming() {
        for (var each : all) {
            if (each.confirmStepDown() != null) {
                return each;
            }
        }
        return null;
    }

    /** Questions of these occasions, each group once. */
    public List<Asking> asked(Set<When> occasions) {
        return all.stream()
                .flatMap(each -> each.questions().stream())
                .filter(asking -> occasions.contains(asking.when()))
                .distinct()
                .toList();
    }

    /** Whether there are questions for the intake. */
    public boolean screensAtIntake() {
        return !asked(Set.of(When.INTAKE)).isEmpty();
    }

    /** Each label once. */
    public List<Label> labels() {
        return all.stream().flatMap(each -> each.labels().stream()).distinct().toList();
    }

    public List<String> notes() {
        return all.stream().flatMap(each -> each.notes().stream()).distinct().toList();
    }
}
