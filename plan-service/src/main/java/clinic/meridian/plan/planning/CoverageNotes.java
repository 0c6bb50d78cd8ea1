package clinic.meridian.plan.planning;

import clinic.meridian.plan.coverage.Authorisation;
import clinic.meridian.plan.coverage.LimitNear;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is stored of a patient's payer beside the facts of the course.
 *
 * @param said limits that were told to be near
 */
public record CoverageNotes(
        List<Attested> attested, List<Authorised> authorised, List<LimitNear> said) {

    static final CoverageNotes NONE = new CoverageNotes(List.of(), List.of(), List.of());

    public CoverageNotes {
        attested = List.copyOf(Objects.requireNonNullElse(attested, List.of()));
        authorised = List.copyOf(Objects.requireNonNullElse(authorised, List.of()));
        said = List.copyOf(Objects.requireNonNullElse(said, List.of()));
    }

    /**
     * A practitioner attested improvement.
     *
     * @param date on which it was seen
     * @param by who, as an opaque subject
     */
    public record Attested(String id, LocalDate date, String note, String by, Instant at) {}

    /**
     * The payer gave leave for some visits.
     *
     * @param from first day; {@code to} is the last
     * @param by who wrote it down, as an opaque subject
     */
    public record Authorised(
            String id,
            String number,
            LocalDate from,
            LocalDate to,
            int visits,
            String by,
            Instant at) {

        Authorisation authorisation() {
            return new Authorisation(number, from, to, visits);
        }
    }

    CoverageNotes and(Attested more) {
        var all = new ArrayList<>(attested);
        all.add(more);
        return new CoverageNotes(all, authorised, said);
    }

    CoverageNotes and(Authorised more) {
        var all = new ArrayList<>(authorised);
        all.add(more);
        return new CoverageNotes(attested, all, said);
    }

    CoverageNotes saying(List<LimitNear> more) {
        var all = new ArrayList<>(said);
        all.addAll(more);
        return more.isEmpty() ? this : new CoverageNotes(attested, authorised, all);
    }

    @Nullable Attested attested(String id) {
        return attested.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    @Nullable Authorised authorised(String id) {
        return authorised.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    List<LimitNear> unsaid(List<LimitNear> near) {
        return near.stream().filter(each -> said.stream().noneMatch(each::saysTheSame)).toList();
    }
}
