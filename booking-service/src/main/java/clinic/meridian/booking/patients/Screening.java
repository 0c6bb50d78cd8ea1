package clinic.meridian.booking.patients;

import clinic.meridian.events.BookingEvent.Urgency;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Answers on the health form; absent where nothing was answered. Not advice: which answers open a
 * gate is the clinic's decision to sign off. Only ever stored encrypted.
 *
 * @param bleedingDisorder article 001: consult a health-care provider first
 * @param bloodThinners likewise; anticoagulants (Hsieh 2023: more minor bleeding)
 * @param antiplatelet noted only (Hsieh 2023: not significant)
 * @param pregnancy opens the gate (excluded from Cherkin 2009; a choice)
 * @param pacemaker or another implanted device: no gate; rules out electrical stimulation
 * @param seizureOrFainting noted: lie flat, no unattended rest over 10 minutes (a choice)
 * @param skinInfection opens the gate (clinical custom); {@code metalAllergy} and {@code
 *     immunosuppression} likewise
 * @param redFlags signs that a clinician looks at first
 * @param acknowledged version of the text that the patient ticked: "may not be for everyone;
 *     discuss it with your regular doctor" (article 003)
 */
public record Screening(
        @Nullable Boolean bleedingDisorder,
        @Nullable Boolean bloodThinners,
        @Nullable Boolean antiplatelet,
        @Nullable Boolean pregnancy,
        @Nullable Boolean pacemaker,
        @Nullable Boolean seizureOrFainting,
        @Nullable Boolean skinInfection,
        @Nullable Boolean metalAllergy,
        @Nullable Boolean immunosuppression,
        @Nullable List<RedFlag> redFlags,
        @Nullable String acknowledged) {

    static final Screening NOTHING_TOLD =
            new Screening(null, null, null, null, null, null, null, null, null, null, null);

    public Screening {
        if (acknowledged != null && !acknowledged.matches("[A-Za-z0-9._-]{1,40}")) {
            throw new IllegalArgumentException(
                    "acknowledged: expected the version of a text such as 2026-11");
        }
        redFlags = redFlags == null ? null : List.copyOf(redFlags);
    }

    /** Whether staff must record a provider's advice before the patient books alone. */
    boolean gates() {
        return !gating().isEmpty();
    }

    /** Whether it opens the gate for something that was not told before. */
    boolean gatesAnew(Screening before) {
        return !before.gating().containsAll(gating());
    }

    /** How soon a clinician must look; absent when nothing was told that needs it. */
    @Nullable Urgency urgency() {
        return redFlags == null
                ? null
                : redFlags.stream()
                        .map(RedFlag::urgency)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    Set<String> barredAdjuncts() {
        return yes(pacemaker) ? Set.of("electrical_stimulation") : Set.of();
    }

    /** For those who treat. */
    List<String> notes() {
        var all = new ArrayList<String>();
        if (yes(seizureOrFainting)) {
            all.add("Lie flat; no unattended rest over 10 minutes.");
        }
        if (yes(pacemaker)) {
            all.add("Implanted device: no electrical stimulation.");
        }
        if (yes(antiplatelet)) {
            all.add("Takes an antiplatelet medicine.");
        }
        if (yes(pregnancy)) {
            all.add("Pregnant. Medicare does not cover pain related to it.");
        }
        return List.copyOf(all);
    }

    /** Whether the book or those who treat have to know of something. */
    boolean noted() {
        return !notes().isEmpty();
    }

    private Set<String> gating() {
        var all = new HashSet<String>();
        add(all, "bleeding", bleedingDisorder);
        add(all, "thinners", bloodThinners);
        add(all, "pregnancy", pregnancy);
        add(all, "skin", skinInfection);
        add(all, "metal", metalAllergy);
        add(all, "immune", immunosuppression);
        return all;
    }

    private static void add(Set<String> all, String what, @Nullable Boolean answer) {
        if (yes(answer)) {
            all.add(what);
        }
    }

    private static boolean yes(@Nullable Boolean answer) {
        return Boolean.TRUE.equals(answer);
    }

    /** Says nothing, so that a log line cannot. */
    @Override
    public String toString() {
        return "Screening[…]";
    }
}
