package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.Hold;
import clinic.meridian.booking.daysheet.HoldRequest;
import clinic.meridian.booking.daysheet.PatientCard;
import clinic.meridian.booking.daysheet.Refusal;
import clinic.meridian.booking.daysheet.VisitRequest;
import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Books a row of visits, all or none. First every place is held, then every hold becomes a visit;
 * after a crash in between, the same request with the same key goes on where it stopped, and holds
 * that nobody redeems expire.
 */
@Component
class Series {

    /**
     * @param first its hour by the clinic's clock is kept, also over a clock change
     */
    record Wish(
            String type,
            OffsetDateTime first,
            int everyDays,
            int count,
            PatientId patient,
            @Nullable PractitionerId practitioner) {}

    /** A visit of the row that cannot be placed. */
    record Conflict(OffsetDateTime start, Refusal refusal) {}

    sealed interface Outcome {
        record Booked(List<Appointment> visits) implements Outcome {}

        record Conflicts(List<Conflict> conflicts) implements Outcome {}
    }

    private final FrontDesk desk;
    private final Finder finder;

    Series(FrontDesk desk, Finder finder) {
        this.desk = desk;
        this.finder = finder;
    }

    /**
     * @param id names the row; its visits get ids made of it
     */
    Outcome book(Clinic house, String id, Wish wish, Actor by) {
        var card = desk.card(house, wish.patient(), null);
        List<Conflict> conflicts = new ArrayList<>();
        List<Hold> held = new ArrayList<>();
        for (int i = 0; i < wish.count(); i++) {
            if (finder.visit(visit(id, i)).isEmpty()) {
                var start = start(house, wish, i);
                switch (desk.hold(house, holding(id, i, wish, start, card, by))) {
                    case Decision.Made<Hold>(_, _, var hold) -> held.add(hold);
                    case Decision.Refused<Hold>(var refusal) ->
                            conflicts.add(new Conflict(start, refusal));
                }
            }
        }
        if (conflicts.isEmpty()) {
            conflicts.addAll(redeem(house, id, wish, by));
        }
        if (!conflicts.isEmpty()) {
            held.forEach(hold -> giveBack(house, hold));
            return new Outcome.Conflicts(conflicts);
        }
        return new Outcome.Booked(
                IntStream.range(0, wish.count())
                        .mapToObj(i -> desk.located(visit(id, i)).visit())
                        .toList());
    }

    private List<Conflict> redeem(Clinic house, String id, Wish wish, Actor by) {
        List<Conflict> conflicts = new ArrayList<>();
        for (int i = 0; i < wish.count(); i++) {
            if (finder.visit(visit(id, i)).isEmpty()) {
                var start = start(house, wish, i);
                var request =
                        new VisitRequest(
                                visit(id, i),
                                desk.card(house, wish.patient(), null),
                                Wanted.of(wish.type(), start),
                                hold(id, i),
                                by);
                if (desk.book(house, request)
                        instanceof Decision.Refused<Appointment>(var refusal)) {
                    conflicts.add(new Conflict(start, refusal));
                }
            }
        }
        return conflicts;
    }

    private static HoldRequest holding(
            String id, int i, Wish wish, OffsetDateTime start, PatientCard card, Actor by) {
        return new HoldRequest(
                hold(id, i),
                card,
                HoldKind.SERIES,
                Wanted.of(wish.type(), start).with(wish.practitioner()),
                null,
                by);
    }

    private void giveBack(Clinic house, Hold hold) {
        var unused = desk.withdraw(house, hold.placement().start().toLocalDate(), hold.id());
    }

    /** The same hour by the clinic's clock, whatever the clock change. */
    private static OffsetDateTime start(Clinic house, Wish wish, int i) {
        return wish.first()
                .atZoneSameInstant(house.zone())
                .plusDays((long) i * wish.everyDays())
                .toOffsetDateTime();
    }

    private static AppointmentId visit(String id, int i) {
        return new AppointmentId(id + "-" + (i + 1));
    }

    private static HoldId hold(String id, int i) {
        return new HoldId(id + "-" + (i + 1));
    }
}
