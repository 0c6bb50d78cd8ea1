package clinic.meridian.reminder.following;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.CadenceProposalClosed;
import clinic.meridian.events.BookingEvent.CadenceProposed;
import clinic.meridian.events.BookingEvent.HoldPlaced;
import clinic.meridian.events.BookingEvent.HoldReleased;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.ProposalId;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.Received;
import clinic.meridian.reminder.contact.Contacts;
import clinic.meridian.reminder.delivery.Turns;
import clinic.meridian.reminder.policy.ReminderPolicy;
import clinic.meridian.reminder.policy.Trigger;
import clinic.meridian.reminder.schedule.About;
import clinic.meridian.reminder.schedule.Course;
import clinic.meridian.reminder.schedule.Schedule;
import clinic.meridian.reminder.schedule.Turn;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiFunction;

/** Turns what happens in the appointment book into planned messages. */
@Component
final class Visits {

    private final Documents<Schedule> schedules;
    private final Contacts contacts;
    private final ReminderPolicy policy;
    private final Clock clock;

    Visits(Documents<Schedule> schedules, Contacts contacts, ReminderPolicy policy, Clock clock) {
        this.schedules = schedules;
        this.contacts = contacts;
        this.policy = policy;
        this.clock = clock;
    }

    /** Idempotent: the visit's version decides, for offers the hold's id. */
    void on(Received<BookingEvent> received) {
        Instant at = received.time();
        switch (received.event()) {
            case BookingEvent.OfVisit event -> {
                var visit = event.visit();
                ZoneId zone = zone(visit.patient(), visit.zone());
                change(
                        visit.appointment().value(),
                        (course, known) -> course.on(event, known, zone, at));
            }
            case HoldPlaced hold -> {
                PatientId patient = hold.patient();
                if (patient != null) {
                    ZoneId zone = zone(patient, hold.zone());
                    var before = startOf(hold.instead());
                    change(
                            Course.offerId(hold.hold()),
                            (course, known) -> course.offer(hold, known, before, zone));
                }
            }
            case HoldReleased hold ->
                    change(
                            Course.offerId(hold.hold()),
                            (course, known) -> course.release(known, sentence(hold)));
            case CadenceProposed proposed -> {
                ZoneId zone = zone(proposed.patient(), proposed.zone());
                change(
                        proposalId(proposed.proposal()),
                        (course, known) -> {
                            var about = About.proposal(proposed);
                            return course.say(
                                    proposalId(proposed.proposal()),
                                    about,
                                    Trigger.CADENCE_PROPOSED,
                                    known,
                                    zone,
                                    at);
                        });
            }
            case CadenceProposalClosed closed ->
                    change(
                            proposalId(closed.proposal()),
                            (course, known) -> course.release(known, sentence(closed)));
            case BookingEvent.WaitlistOffered _,
                    BookingEvent.RedFlagRaised _,
                    BookingEvent.NoOpeningFound _,
                    BookingEvent.Unknown _ -> {}
        }
    }

    private static String proposalId(ProposalId proposal) {
        return "proposal." + proposal.value();
    }

    private static String sentence(CadenceProposalClosed closed) {
        return switch (closed.outcome()) {
            case ACCEPTED -> "the answer was yes";
            case DECLINED -> "the answer was no";
            case OUTDATED -> "the plan or the visits have changed";
        };
    }

    private static String sentence(HoldReleased hold) {
        return switch (hold.reason()) {
            case BOOKED -> "the offer was taken";
            case EXPIRED -> "the offer has expired";
            case WITHDRAWN -> "the offer was withdrawn";
        };
    }

    private @Nullable OffsetDateTime startOf(@Nullable AppointmentId visit) {
        return visit == null
                ? null
                : schedules
                        .find(visit.value())
                        .map(stored -> stored.state().about().start())
                        .orElse(null);
    }

    private ZoneId zone(PatientId patient, ZoneId clinics) {
        return contacts.zone(patient).orElse(clinics);
    }

    private void change(String id, BiFunction<Course, @Nullable Schedule, Optional<Turn>> decide) {
        var course = new Course(policy, clock.instant());
        var unused = schedules.change(id, known -> Turns.written(decide.apply(course, known)));
    }
}
