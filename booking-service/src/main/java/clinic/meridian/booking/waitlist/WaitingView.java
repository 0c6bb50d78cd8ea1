package clinic.meridian.booking.waitlist;

import clinic.meridian.booking.waitlist.RankRule.Candidate;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Somebody who waits, as the API shows it.
 *
 * @param why they stand where they stand; for staff only
 */
record WaitingView(
        String id,
        PatientId patient,
        String type,
        @Nullable PractitionerId practitioner,
        LocalDate from,
        LocalDate to,
        @Nullable AppointmentId instead,
        Instant since,
        int lapses,
        @Nullable OfferView offer,
        @Nullable List<String> why) {

    /**
     * @param expiresAt absent for the moment in which it is only meant to be kept
     */
    record OfferView(HoldId id, OffsetDateTime start, @Nullable Instant expiresAt) {}

    static WaitingView of(Waiting waiting) {
        return of(waiting, null);
    }

    static WaitingView of(Candidate candidate, ZoneId zone) {
        return of(candidate.waiting(), Ranking.why(candidate, zone));
    }

    private static WaitingView of(Waiting waiting, @Nullable List<String> why) {
        var offer = waiting.offer();
        return new WaitingView(
                waiting.id(),
                waiting.patient(),
                waiting.type(),
                waiting.practitioner(),
                waiting.from(),
                waiting.to(),
                waiting.instead(),
                waiting.since(),
                waiting.lapses(),
                offer == null
                        ? null
                        : new OfferView(offer.hold(), offer.start(), offer.expiresAt()),
                why);
    }
}
