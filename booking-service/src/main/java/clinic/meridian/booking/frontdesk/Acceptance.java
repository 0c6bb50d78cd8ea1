package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.Hold;
import clinic.meridian.booking.daysheet.Status;
import clinic.meridian.booking.daysheet.VisitRequest;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PatientId;

import org.springframework.stereotype.Component;

import java.util.Optional;

/**
 * A patient says yes to an opening that was kept for them: it becomes a new visit, or the visit
 * that it replaces is moved into it. Saying yes twice finds the same visit.
 */
@Component
public class Acceptance {

    private final FrontDesk desk;
    private final Moves moves;
    private final Finder finder;

    Acceptance(FrontDesk desk, Moves moves, Finder finder) {
        this.desk = desk;
        this.moves = moves;
        this.finder = finder;
    }

    /** What became of the hold when somebody was faster, wherever the visit stands now. */
    public Optional<Located> known(HoldId hold) {
        return finder.visit(new AppointmentId(hold.value()))
                .or(() -> finder.through(hold))
                .or(() -> moves.finishInto(hold) ? finder.through(hold) : Optional.empty());
    }

    public Decision<Appointment> accept(Clinic house, Hold hold, PatientId patient, Actor by) {
        var instead =
                Optional.ofNullable(hold.instead())
                        .flatMap(finder::visit)
                        .filter(at -> stillComing(at.visit()));
        return instead.isPresent()
                ? moves.into(instead.get().visit().id(), hold, by)
                : book(house, hold, patient, by);
    }

    /** The visit takes the hold's id, so that a second click finds the visit of the first. */
    private Decision<Appointment> book(Clinic house, Hold hold, PatientId patient, Actor by) {
        return desk.book(
                house,
                new VisitRequest(
                        new AppointmentId(hold.id().value()),
                        desk.card(house, patient, null),
                        hold.wanted(),
                        hold.id(),
                        by));
    }

    private static boolean stillComing(Appointment visit) {
        return visit.status() != Status.CANCELLED && visit.status() != Status.MISSED;
    }
}
