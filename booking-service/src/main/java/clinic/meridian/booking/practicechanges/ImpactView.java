package clinic.meridian.booking.practicechanges;

import clinic.meridian.booking.practices.AffectedVisit;
import clinic.meridian.booking.practices.DecidedChange;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The impact of a change, before or after it was applied.
 *
 * @param fingerprint to be sent back in {@code If-Match}
 * @param edition of the practice with the change
 * @param affected in the order of their start
 * @param unreachable patients whom no channel reaches; call them
 */
record ImpactView(
        String fingerprint,
        long edition,
        boolean applied,
        List<Affected> affected,
        List<PatientId> unreachable) {

    /**
     * @param why a word such as {@code closed}, with its sentence
     * @param offer absent when there is no other time; call the patient
     */
    record Affected(
            AppointmentId appointment,
            PatientId patient,
            String type,
            OffsetDateTime start,
            PractitionerId practitioner,
            RoomId room,
            String why,
            String sentence,
            boolean reachable,
            @Nullable Offer offer) {}

    /**
     * @param hold absent before the change was applied
     * @param keptUntil at most; a preview says what it would be
     */
    record Offer(
            @Nullable HoldId hold,
            OffsetDateTime start,
            PractitionerId practitioner,
            RoomId room,
            Instant keptUntil) {}

    static ImpactView of(Impact impact) {
        return of(impact.fingerprint(), impact.edition() + 1, false, impact.affected());
    }

    static ImpactView of(DecidedChange change) {
        return of(change.fingerprint(), change.edition(), change.applied(), change.affected());
    }

    private static ImpactView of(
            String fingerprint, long edition, boolean applied, List<AffectedVisit> affected) {
        return new ImpactView(
                fingerprint,
                edition,
                applied,
                affected.stream().map(visit -> affected(visit, applied)).toList(),
                affected.stream()
                        .filter(visit -> !visit.reachable())
                        .map(AffectedVisit::patient)
                        .distinct()
                        .toList());
    }

    private static Affected affected(AffectedVisit visit, boolean applied) {
        var offer = visit.offer();
        return new Affected(
                visit.visit(),
                visit.patient(),
                visit.type(),
                visit.start(),
                visit.practitioner(),
                visit.room(),
                visit.why().word(),
                visit.why().sentence(),
                visit.reachable(),
                offer == null
                        ? null
                        : new Offer(
                                applied ? visit.hold() : null,
                                offer.start(),
                                offer.practitioner(),
                                offer.room(),
                                offer.keptUntil()));
    }
}
