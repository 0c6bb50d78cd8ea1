package clinic.meridian.plan.covering;

import clinic.meridian.plan.course.Course;
import clinic.meridian.plan.course.Fact;
import clinic.meridian.plan.coverage.Authorisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a plan knows that a payer counts.
 *
 * @param timeline facts as {@link Course#timeline} gives them
 * @param attested days on which a practitioner attested improvement
 * @param zone the clinic's: a visit belongs to the calendar day there
 */
public record Known(
        LocalDate onset,
        String region,
        Set<String> exclusions,
        List<Fact> timeline,
        List<Booked> booked,
        List<LocalDate> attested,
        List<Authorisation> authorisations,
        Instant begun,
        ZoneId zone,
        Instant now) {

    public Known {
        exclusions = Set.copyOf(exclusions);
        timeline = List.copyOf(timeline);
        booked = List.copyOf(booked);
        attested = List.copyOf(attested);
        authorisations = List.copyOf(authorisations);
    }

    LocalDate today() {
        return day(now);
    }

    LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** Booked for today or later. */
    Collection<Booked> ahead() {
        return booked.stream().filter(visit -> !visit.day().isBefore(today())).toList();
    }

    <F extends Fact> List<F> facts(Class<F> kind) {
        return timeline.stream()
                .filter(kind::isInstance)
                .filter(fact -> !fact.at().isAfter(now))
                .map(kind::cast)
                .toList();
    }
}
