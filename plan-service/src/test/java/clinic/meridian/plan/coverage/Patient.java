package clinic.meridian.plan.coverage;

import clinic.meridian.plan.coverage.Finding.Measure;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rosa with her back pain, visit by visit. */
final class Patient {

    static final LocalDate DAY_0 = LocalDate.of(2025, 3, 21);

    private final List<UsedVisit> visits = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Authorisation> authorisations = new ArrayList<>();
    private final Set<String> exclusions = new HashSet<>();
    private LocalDate onset = DAY_0.minusDays(200);
    private String region = "lower";

    static LocalDate day(int number) {
        return DAY_0.plusDays(number);
    }

    @CanIgnoreReturnValue
    Patient painSince(LocalDate day) {
        onset = day;
        return this;
    }

    @CanIgnoreReturnValue
    Patient with(String where, String... flags) {
        region = where;
        exclusions.addAll(List.of(flags));
        return this;
    }

    /** So many completed visits from that day on, evenly spaced up to the last day. */
    @CanIgnoreReturnValue
    Patient came(int times, int firstDay, int lastDay) {
        for (int i = 0; i < times; i++) {
            int at = times == 1 ? firstDay : firstDay + i * (lastDay - firstDay) / (times - 1);
            came(day(at), 0);
        }
        return this;
    }

    @CanIgnoreReturnValue
    Patient came(LocalDate day, int minutes) {
        visits.add(new UsedVisit("came-" + visits.size(), day, minutes, true));
        return this;
    }

    @CanIgnoreReturnValue
    Patient booked(int... days) {
        for (int at : days) {
            visits.add(new UsedVisit("booked-" + visits.size(), day(at), 0, false));
        }
        return this;
    }

    @CanIgnoreReturnValue
    Patient found(Measure measure, int onDay, double from, double to) {
        findings.add(new Finding(measure, day(onDay), from, to));
        return this;
    }

    @CanIgnoreReturnValue
    Patient authorised(String number, int from, int to, int times) {
        authorisations.add(new Authorisation(number, day(from), day(to), times));
        return this;
    }

    Usage usage() {
        return new Usage(onset, region, exclusions, visits, findings, authorisations);
    }

    Verdict asks(String policy, LocalDate on) {
        return new Counting(ShippedPolicies.find(policy), usage()).answer(Question.about(on, on));
    }

    Verdict asks(String policy, int onDay) {
        return asks(policy, day(onDay));
    }

    /** {@code allowed}, {@code allowed KX} or the code of the refusal. */
    static String said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed allowed ->
                    allowed.claimNote() == null ? "allowed" : "allowed " + allowed.claimNote();
            case Verdict.Refused refused -> refused.reason().code();
        };
    }
}
