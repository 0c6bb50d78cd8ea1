package clinic.meridian.reminder.policy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A versioned rule sheet: what to say when. A change of a number is a new version, so that the
 * ledger can tell which one planned a message.
 *
 * @param leastNotice a message that missed its moment still goes when at least this remains before
 *     the start
 * @param retryUntil transient failures are tried again until this long before the start
 * @param wordsKeptOut no template may contain one of these, in any case
 */
public record ReminderPolicy(
        String name,
        int version,
        SendWindow window,
        Caps caps,
        Duration leastNotice,
        Duration retryUntil,
        Set<String> wordsKeptOut,
        List<Step> steps) {

    public ReminderPolicy {
        Policies.require(name != null && !name.isBlank(), "name: missing");
        Policies.require(version >= 1, "version: " + version + " (expected: >= 1)");
        Policies.require(window != null && caps != null, "window and caps are required");
        Policies.require(
                leastNotice != null && retryUntil != null,
                "least-notice and retry-until are required");
        Policies.require(steps != null && !steps.isEmpty(), "steps: missing");
        Policies.require(
                steps.stream().map(Step::kind).distinct().count() == steps.size(),
                "steps: a kind stands twice");
        wordsKeptOut = wordsKeptOut == null ? Set.of() : Set.copyOf(wordsKeptOut);
        steps = List.copyOf(steps);
    }

    public List<Step> stepsOn(Trigger trigger) {
        return steps.stream().filter(step -> step.on().contains(trigger)).toList();
    }

    public Optional<Step> step(Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).findFirst();
    }
}
