package clinic.meridian.booking.waitlist;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.Visit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Somebody who waits for a time.
 *
 * @param practitioner the one wanted; anybody when absent
 * @param from first day that suits; {@code to} the last one
 * @param instead the visit that is moved when an offer is accepted; it stands until then
 * @param since when they asked
 * @param offer what is offered to them now
 * @param passed what was offered and not taken
 * @param lapses offers that ran out unanswered
 */
public record Waiting(
        String id,
        PatientId patient,
        String type,
        List<String> adjuncts,
        @Nullable PractitionerId practitioner,
        LocalDate from,
        LocalDate to,
        @Nullable AppointmentId instead,
        Instant since,
        @Nullable Offered offer,
        List<Passed> passed,
        int lapses) {

    public Waiting {
        adjuncts = adjuncts == null ? List.of() : List.copyOf(adjuncts);
        passed = passed == null ? List.of() : List.copyOf(passed);
    }

    /** Somebody new, at the end of the line. */
    static Waiting since(
            Instant now,
            String id,
            PatientId patient,
            String type,
            List<String> adjuncts,
            @Nullable PractitionerId practitioner,
            LocalDate from,
            LocalDate to,
            @Nullable AppointmentId instead) {
        return new Waiting(
                id,
                patient,
                type,
                adjuncts,
                practitioner,
                from,
                to,
                instead,
                now,
                null,
                List.of(),
                0);
    }

    /** The same person waiting for the same thing. */
    boolean same(Waiting other) {
        return patient.equals(other.patient)
                && (instead == null
                        ? other.instead == null && type.equals(other.type)
                        : instead.equals(other.instead));
    }

    boolean isOffered(HoldId hold) {
        return offer != null && offer.hold().equals(hold);
    }

    boolean passedOn(HoldId hold) {
        return passed.stream().anyMatch(each -> each.hold().equals(hold));
    }

    boolean waitsInsteadOf(AppointmentId visit) {
        return Objects.equals(instead, visit);
    }

    boolean wouldCome(Visit visit) {
        return patient.equals(visit.patient())
                && visit.bookedAt().isAfter(since)
                && !visit.day().isBefore(from)
                && !visit.day().isAfter(to);
    }

    boolean wasMovedIntoOffer(Visit visit) {
        return waitsInsteadOf(visit.appointment())
                && offer != null
                && offer.start().isEqual(visit.start());
    }

    /** An offer that is not earlier than the visit is none. */
    Waiting unlessLaterThan(Visit visit) {
        return offer != null && offer.start().isAfter(visit.start()) ? after(offer, false) : this;
    }

    /** Wants something else now, and keeps the place in line. */
    Waiting wanting(Waiting other) {
        return as(other, instead, offer, passed, lapses);
    }

    Waiting with(@Nullable Offered next) {
        return as(this, instead, next, passed, lapses);
    }

    /** The visit is gone; they wait for any. */
    Waiting withoutVisit() {
        return as(this, null, offer, passed, lapses);
    }

    /** The offer is over, and its time will not be offered to them again. */
    Waiting after(Offered over, boolean unanswered) {
        var all = new ArrayList<>(passed);
        all.add(over.passed());
        return as(this, instead, null, all, unanswered ? lapses + 1 : lapses);
    }

    /** The same person, in the same place of the line. */
    private Waiting as(
            Waiting wish,
            @Nullable AppointmentId moving,
            @Nullable Offered next,
            List<Passed> over,
            int unanswered) {
        return new Waiting(
                id,
                patient,
                wish.type,
                wish.adjuncts,
                wish.practitioner,
                wish.from,
                wish.to,
                moving,
                since,
                next,
                over,
                unanswered);
    }
}
