package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.Hold;
import clinic.meridian.booking.daysheet.HoldRequest;
import clinic.meridian.booking.daysheet.LateDecision;
import clinic.meridian.booking.daysheet.PatientCard;
import clinic.meridian.booking.daysheet.Refusal;
import clinic.meridian.booking.daysheet.SessionReport;
import clinic.meridian.booking.daysheet.Status;
import clinic.meridian.booking.daysheet.VisitRequest;
import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.booking.patients.Patients;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Takes bookings. Every path ends in one conditional write of one page, decided by the page itself.
 */
@Component
public class FrontDesk {

    private final DaySheets sheets;
    private final Finder finder;
    private final Patients patients;
    private final BookingMetrics metrics;
    private final Clock clock;

    FrontDesk(
            DaySheets sheets,
            Finder finder,
            Patients patients,
            BookingMetrics metrics,
            Clock clock) {
        this.sheets = sheets;
        this.finder = finder;
        this.patients = patients;
        this.metrics = metrics;
        this.clock = clock;
    }

    public Decision<Appointment> book(Clinic house, VisitRequest request) {
        var date = day(house, request.wanted().start().toInstant());
        var inClinicTime = inClinicTime(house, request);
        return metrics.timed(
                Flow.BOOK,
                () ->
                        sheets.decide(
                                house.id(),
                                date,
                                (page, current) ->
                                        page.book(current, inClinicTime, clock.instant())));
    }

    public Decision<Hold> hold(Clinic house, HoldRequest request) {
        var date = day(house, request.wanted().start().toInstant());
        finder.remember(request.id(), house.id(), date);
        return metrics.timed(
                Flow.HOLD,
                () ->
                        sheets.decide(
                                house.id(),
                                date,
                                (page, current) -> page.hold(current, request, clock.instant())));
    }

    /** Keeps the time of a visit that waits for an advice, in place of its form's hold. */
    Decision<Hold> keep(Clinic house, VisitRequest request) {
        var date = day(house, request.wanted().start().toInstant());
        var inClinicTime = inClinicTime(house, request);
        finder.remember(new HoldId(request.id().value()), house.id(), date);
        return metrics.timed(
                Flow.HOLD,
                () ->
                        sheets.decide(
                                house.id(),
                                date,
                                (page, current) ->
                                        page.keep(current, inClinicTime, clock.instant())));
    }

    /** Visits of a patient that took place since then. */
    int visitsSince(PatientId patient, Instant since) {
        return PatientVisits.of(patient, List.of(), sheets.withVisitsOf(patient))
                .since(Status.COMPLETED, since);
    }

    public Decision<Hold> withdraw(Clinic house, LocalDate page, HoldId hold) {
        return metrics.timed(
                Flow.RELEASE,
                () ->
                        sheets.decide(
                                house.id(),
                                page,
                                (sheet, current) -> sheet.withdraw(current, hold)));
    }

    /** Confirms for the patient or staff. */
    public Decision<Appointment> confirm(AppointmentId id, @Nullable Long version, Actor by) {
        return change(Flow.CONFIRM, id, (page, house, _) -> page.confirm(house, id, version, by));
    }

    Decision<Appointment> arrive(
            AppointmentId id, @Nullable Long version, @Nullable LateDecision decision) {
        return change(
                Flow.ARRIVE,
                id,
                (page, house, now) -> page.arrive(house, id, version, decision, now));
    }

    Decision<Appointment> room(AppointmentId id, @Nullable Long version, @Nullable RoomId room) {
        return change(
                Flow.ROOM, id, (page, house, now) -> page.room(house, id, version, room, now));
    }

    Decision<Appointment> needlesIn(AppointmentId id, @Nullable Long version) {
        return change(
                Flow.NEEDLES_IN, id, (page, house, now) -> page.needlesIn(house, id, version, now));
    }

    Decision<Appointment> needlesOut(AppointmentId id, @Nullable Long version) {
        return change(
                Flow.NEEDLES_OUT,
                id,
                (page, house, now) -> page.needlesOut(house, id, version, now));
    }

    Decision<Appointment> miss(AppointmentId id, @Nullable Long version) {
        return change(Flow.MISS, id, (page, house, now) -> page.miss(house, id, version, now));
    }

    Decision<Appointment> complete(AppointmentId id, @Nullable Long version, SessionReport report) {
        return change(
                Flow.COMPLETE,
                id,
                (page, house, now) -> page.complete(house, id, version, report, now));
    }

    public Decision<Appointment> cancel(
            AppointmentId id, @Nullable Long version, String reason, Actor by) {
        return change(
                Flow.CANCEL,
                id,
                (page, house, now) -> page.cancel(house, id, version, reason, by, now));
    }

    /**
     * As {@link #cancel}, for what was decided earlier: whether it is late is told by that moment.
     */
    public Decision<Appointment> cancelAsOf(
            AppointmentId id, long version, String reason, Actor by, Instant decidedAt) {
        return change(
                Flow.CANCEL,
                id,
                (page, house, _) -> page.cancel(house, id, version, reason, by, decidedAt));
    }

    /** A change of a visit that stays on its page. */
    private interface PageChange {
        Decision<Appointment> on(DaySheet page, Clinic house, Instant now);
    }

    private Decision<Appointment> change(Flow flow, AppointmentId id, PageChange change) {
        return metrics.timed(
                flow,
                () -> {
                    var decision = changeOnce(id, change);
                    return elsewhere(decision) ? changeOnce(id, change) : decision;
                });
    }

    private Decision<Appointment> changeOnce(AppointmentId id, PageChange change) {
        var at = settled(id);
        return sheets.decide(
                at.house().id(),
                at.page(),
                (page, house) -> change.on(page, house, clock.instant()));
    }

    /** Where the visit stands, once a move that is half done is finished. */
    Located settled(AppointmentId id) {
        var at = located(id);
        finder.unsettled(id)
                .ifPresent(
                        arrival -> {
                            var unused =
                                    sheets.settle(
                                            at.house().id(),
                                            arrival.appointment().day(),
                                            (page, _) -> page.settle(arrival));
                        });
        return at;
    }

    /**
     * Where the visit stands.
     *
     * @throws NoSuch when there is none
     */
    public Located located(AppointmentId id) {
        return finder.visit(id)
                .orElseThrow(() -> new NoSuch("There is no appointment " + id + "."));
    }

    /** What the rules have to know of a patient, without one visit that is being changed. */
    public PatientCard card(Clinic house, PatientId patient, @Nullable AppointmentId except) {
        var file =
                patients.find(house.id(), patient)
                        .orElseThrow(
                                () ->
                                        new NoSuch(
                                                "There is no patient "
                                                        + patient
                                                        + " at this clinic."));
        // First those on their way, for which a place is secured: they may arrive meanwhile.
        var expecting = sheets.expectingOf(patient);
        return PatientVisits.of(patient, expecting, sheets.withVisitsOf(patient))
                .card(house, file, except, clock.instant());
    }

    static boolean elsewhere(Decision<?> decision) {
        return decision instanceof Decision.Refused<?>(var refusal)
                && refusal.reason() == Refusal.Reason.ELSEWHERE;
    }

    public static LocalDate day(Clinic house, Instant start) {
        return start.atZone(house.zone()).toLocalDate();
    }

    private static VisitRequest inClinicTime(Clinic house, VisitRequest request) {
        return new VisitRequest(
                request.id(),
                request.patient(),
                new Wanted(
                        request.wanted().type(),
                        request.wanted().adjuncts(),
                        request.wanted().start().atZoneSameInstant(house.zone()).toOffsetDateTime(),
                        request.wanted().practitioner(),
                        request.wanted().room()),
                request.hold(),
                request.by());
    }
}
