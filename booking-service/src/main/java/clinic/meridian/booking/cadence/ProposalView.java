package clinic.meridian.booking.cadence;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PlanId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.ProposalId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A proposal as the API shows it. Times carry the clinic's offset.
 *
 * @param state {@code open}, {@code freeing}, {@code accepted}, {@code declined} or {@code
 *     outdated}
 * @param version the edition, as in the ETag
 * @param intervalDays days between visits from here on
 * @param expiresAt from then on nothing could be given back in good time
 * @param free what is given back on a yes
 */
record ProposalView(
        ProposalId id,
        ClinicId clinic,
        PatientId patient,
        PlanId plan,
        String state,
        long version,
        int intervalDays,
        Window window,
        Instant expiresAt,
        List<VisitLine> free,
        List<VisitLine> keep,
        @Nullable Actor answeredBy,
        @Nullable Instant answeredAt) {

    /** Calendar days at the clinic in which the plan wants its next visit. */
    record Window(LocalDate earliest, LocalDate target, LocalDate latest) {}

    /**
     * @param because a code, explained by {@code sentence}
     * @param outcome what became of it: {@code freed}, {@code changed}, {@code gone} or {@code
     *     too-late}; absent until it was accepted
     */
    record VisitLine(
            AppointmentId appointment,
            long version,
            String type,
            OffsetDateTime start,
            PractitionerId practitioner,
            String because,
            String sentence,
            @Nullable String outcome) {

        private static VisitLine of(ProposedVisit visit) {
            var fate = visit.fate();
            return new VisitLine(
                    visit.appointment(),
                    visit.version(),
                    visit.type(),
                    visit.start(),
                    visit.practitioner(),
                    visit.because().word(),
                    fate == null ? visit.because().sentence() : fate.sentence(),
                    fate == null ? null : fate.word());
        }
    }

    static ProposalView of(CadenceProposal proposal) {
        var wish = proposal.wish();
        return new ProposalView(
                proposal.id(),
                wish.clinic(),
                wish.patient(),
                wish.plan(),
                proposal.step().word(),
                proposal.edition(),
                proposal.intervalDays(),
                new Window(wish.earliest(), wish.target(), wish.latest()),
                proposal.expiresAt(),
                proposal.toFree().stream().map(VisitLine::of).toList(),
                proposal.toKeep().stream().map(VisitLine::of).toList(),
                proposal.by(),
                proposal.answeredAt());
    }
}
