package clinic.meridian.booking.waitlist;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.Status;
import clinic.meridian.booking.frontdesk.Finder;
import clinic.meridian.booking.frontdesk.FrontDesk;
import clinic.meridian.booking.frontdesk.Need;
import clinic.meridian.booking.frontdesk.NoSuch;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Takes people on the list and off it, and hears their no. */
@Component
class WaitlistDesk {

    /** An offer that ended this long ago without being heard of is settled by the sweep. */
    private static final Duration MISSED_AFTER = Duration.ofMinutes(1);

    /**
     * What somebody would like.
     *
     * @param type taken from the visit when there is one to be moved
     * @param from today when absent
     * @param to the visit's day, or the last bookable one, when absent
     */
    record Wish(
            PatientId patient,
            @Nullable String type,
            @Nullable PractitionerId practitioner,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable AppointmentId instead) {}

    private final Waitlists lists;
    private final Offering offering;
    private final FrontDesk desk;
    private final Finder finder;
    private final Clinics clinics;
    private final Clock clock;

    WaitlistDesk(
            Waitlists lists,
            Offering offering,
            FrontDesk desk,
            Finder finder,
            Clinics clinics,
            Clock clock) {
        this.lists = lists;
        this.offering = offering;
        this.desk = desk;
        this.finder = finder;
        this.clinics = clinics;
        this.clock = clock;
    }

    /**
     * @param id chosen by the caller; asking again with the same wish keeps the first one
     * @throws IllegalArgumentException naming the field that is wrong
     * @throws NoSuch when the patient or the visit is unknown here
     */
    Waiting join(Clinic house, String id, Wish wish) {
        var newcomer = newcomer(house, id, wish);
        return lists.change(house.id(), list -> list.join(newcomer)).waiting().stream()
                .filter(each -> each.same(newcomer))
                .findFirst()
                .orElseThrow();
    }

    private Waiting newcomer(Clinic house, String id, Wish wish) {
        var unused = desk.card(house, wish.patient(), wish.instead());
        var visit = wish.instead() == null ? null : visit(house, wish.patient(), wish.instead());
        var type = visit == null ? Need.present("type", wish.type()) : visit.type();
        Need.that(wish.type() == null || wish.type().equals(type), "type", type + ", as the visit");
        Need.that(house.type(type).isPresent(), "type", "one that the clinic offers");
        Need.that(
                wish.practitioner() == null || house.practitioner(wish.practitioner()).isPresent(),
                "practitioner",
                "one of the clinic");
        var now = clock.instant();
        var today = now.atZone(house.zone()).toLocalDate();
        var from = wish.from() == null || wish.from().isBefore(today) ? today : wish.from();
        var last = visit == null ? today.plus(house.rules().horizon()) : visit.day();
        var to = wish.to() == null ? last : wish.to();
        Need.that(!to.isBefore(from), "to", "on or after from");
        return Waiting.since(
                now,
                id,
                wish.patient(),
                type,
                visit == null ? List.of() : visit.adjuncts(),
                wish.practitioner(),
                from,
                to,
                wish.instead());
    }

    private Appointment visit(Clinic house, PatientId patient, AppointmentId id) {
        var visit =
                finder.visit(id)
                        .filter(at -> at.house().id().equals(house.id()))
                        .orElseThrow(() -> new NoSuch("There is no appointment " + id + "."))
                        .visit();
        Need.that(visit.patient().equals(patient), "instead", "a visit of this patient");
        Need.that(
                visit.status() == Status.BOOKED || visit.status() == Status.CONFIRMED,
                "instead",
                "a visit that is still to come");
        return visit;
    }

    /** Idempotent. What was offered to them goes to the next in line. */
    void remove(Clinic house, String id) {
        var before = lists.of(house.id()).find(id);
        var unused = lists.change(house.id(), list -> list.leave(id));
        before.map(Waiting::offer).ifPresent(offer -> offering.withdraw(house, offer.hold()));
        offering.serve(house);
    }

    /**
     * The patient does not want the time; the next in line is asked at once. Idempotent.
     *
     * @return false when nobody was ever offered it, or it was taken
     */
    boolean decline(HoldId hold) {
        var known = lists.knowing(hold);
        known.flatMap(list -> clinics.find(list.clinic()))
                .ifPresent(
                        house -> {
                            var unused = lists.change(house.id(), list -> list.declined(hold));
                            offering.withdraw(house, hold);
                            offering.serve(house);
                        });
        return known.isPresent();
    }

    /** Who has taken it waits no longer. The event of it would say so, too, a moment later. */
    void taken(Clinic house, HoldId hold) {
        var unused = lists.change(house.id(), list -> list.accepted(hold));
    }

    /** Finishes, settles and strikes out what is due. */
    void sweep() {
        var now = clock.instant();
        for (var list : lists.busy()) {
            clinics.find(list.clinic())
                    .ifPresent(
                            house -> {
                                offering.settleMissed(house, now.minus(MISSED_AFTER));
                                var today = now.atZone(house.zone()).toLocalDate();
                                var tooClose = Suitability.soonest(house.rules(), now);
                                var unused =
                                        lists.change(
                                                house.id(), each -> each.tidied(today, tooClose));
                                offering.serve(house);
                            });
        }
    }
}
