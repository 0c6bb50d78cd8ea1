package clinic.meridian.booking.waitlist;

import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.waitlist.WaitlistDesk.Wish;
import clinic.meridian.events.PlanEvent.NextVisitDue;

import org.springframework.stereotype.Component;

import java.time.Clock;

/** Patients whose plan wants a visit for which nothing is open. Each step can be repeated. */
@Component
public class PlanWaiting {

    private final Waitlists lists;
    private final WaitlistDesk desk;
    private final Clock clock;

    PlanWaiting(Waitlists lists, WaitlistDesk desk, Clock clock) {
        this.lists = lists;
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Until the last day of the plan's window. Who waits for a visit by their own wish keeps that
     * wish as it is.
     *
     * @param id of the place in line
     */
    public void join(Clinic house, String id, NextVisitDue wish) {
        var today = clock.instant().atZone(house.zone()).toLocalDate();
        boolean waits =
                lists.of(house.id()).waiting().stream()
                        .anyMatch(
                                each ->
                                        each.instead() == null
                                                && each.patient().equals(wish.patient())
                                                && each.type().equals(wish.appointmentType()));
        if (waits
                || wish.latest().isBefore(today)
                || house.type(wish.appointmentType()).isEmpty()) {
            return;
        }
        var unused =
                desk.join(
                        house,
                        id,
                        new Wish(
                                wish.patient(),
                                wish.appointmentType(),
                                null,
                                wish.earliest(),
                                wish.latest(),
                                null));
    }

    /** The plan wants something else now, or nothing. */
    public void leave(Clinic house, String id) {
        if (lists.of(house.id()).find(id).isPresent()) {
            desk.remove(house, id);
        }
    }
}
