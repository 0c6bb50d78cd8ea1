package clinic.meridian.booking.series;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.Hold;
import clinic.meridian.booking.daysheet.PatientCard;
import clinic.meridian.booking.daysheet.Refusal;
import clinic.meridian.booking.daysheet.VisitRequest;
import clinic.meridian.booking.frontdesk.Finder;
import clinic.meridian.booking.frontdesk.FrontDesk;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.series.Row.Step;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.HoldId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Books a row of visits, all or none, over as many pages as it has visits.
 *
 * <p>First the row is written down ({@link Rows#begin}), then every place is kept, in the order of
 * the days, so that of two rows that want the same places one gets them all. When all are kept, one
 * write decides ({@link Rows#decide}); until then a row that is left alone is given up, from then
 * on it is booked to its end. Every step can be repeated, by anybody, at any time.
 */
@Component
class Series {

    private static final String INTERRUPTED =
            "The booking was interrupted before every visit had its place.";

    sealed interface Outcome {
        record Booked(String id, List<Appointment> visits) implements Outcome {}

        /** None is booked. */
        record NotWhole(List<Occurrence.Conflict> conflicts) implements Outcome {}

        /** None is booked, but as it looks now all could be: somebody else was in the way. */
        record TryAgain(String why) implements Outcome {}
    }

    private final Rows rows;
    private final Preview preview;
    private final FrontDesk desk;
    private final Finder finder;

    Series(Rows rows, Preview preview, FrontDesk desk, Finder finder) {
        this.rows = rows;
        this.preview = preview;
        this.desk = desk;
        this.finder = finder;
    }

    /**
     * @param id names the row; the same id finds or finishes the same row
     */
    Outcome book(Clinic house, String id, Wish wish, Actor by) {
        if (unbegun(id)) {
            var conflicts = preview.conflicts(house, wish, by);
            // Begun meanwhile by the same request, the row stands in its own way.
            if (!conflicts.isEmpty() && unbegun(id)) {
                return new Outcome.NotWhole(conflicts);
            }
        }
        var row = carryOn(house, rows.begin(id, house.id(), wish, by));
        return row.step() == Step.BOOKED
                ? new Outcome.Booked(id, visits(row))
                : notWhole(house, row);
    }

    private boolean unbegun(String id) {
        return rows.find(id).filter(row -> row.step() != Step.GIVEN_UP).isEmpty();
    }

    /** Takes a row from wherever it stands to its end. */
    Row carryOn(Clinic house, Row found) {
        var row = found;
        if (row.step() == Step.HOLDING) {
            var refusal = keepAll(house, row);
            row = refusal.isEmpty() ? rows.decide(row) : rows.leave(row, refusal.get().sentence());
        }
        if (row.step() == Step.BOOKING) {
            var refusal = bookAll(house, row);
            row = refusal.isEmpty() ? rows.finish(row) : rows.leave(row, refusal.get().sentence());
        }
        if (row.step() == Step.GIVING_BACK || row.step() == Step.GIVEN_UP) {
            giveBack(house, row);
        }
        return row;
    }

    /** What becomes of a row that nobody has looked after for a while. */
    Row lookAfter(Clinic house, Row found) {
        return switch (found.step()) {
            case HOLDING -> carryOn(house, rows.leave(found, INTERRUPTED));
            case BOOKING -> carryOn(house, found);
            case GIVING_BACK -> {
                giveBack(house, found);
                yield rows.close(found);
            }
            case BOOKED, GIVEN_UP -> found;
        };
    }

    private Optional<Refusal> keepAll(Clinic house, Row row) {
        var card = desk.card(house, row.wish().patient(), null);
        for (int i = 0; i < row.wish().count(); i++) {
            var refusal = keep(house, row, i, card);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    Optional<Refusal> keep(Clinic house, Row row, int i, PatientCard card) {
        var request = Preview.keeping(row.hold(i), row.wish(), i, card, row.by());
        return switch (desk.hold(house, request)) {
            case Decision.Made<Hold> _ -> Optional.empty();
            case Decision.Refused<Hold>(var refusal) -> Optional.of(refusal);
        };
    }

    private Optional<Refusal> bookAll(Clinic house, Row row) {
        for (int i = 0; i < row.wish().count(); i++) {
            var refusal = book(house, row, i);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    /** Uses up the place that was kept; if it was lost, takes the same time while it is free. */
    Optional<Refusal> book(Clinic house, Row row, int i) {
        var refusal = book(house, row, i, row.hold(i));
        return refusal.isEmpty() || finder.visit(row.visit(i)).isPresent()
                ? Optional.empty()
                : refusal.get().reason() == Refusal.Reason.HOLD_EXPIRED
                        ? book(house, row, i, null)
                        : refusal;
    }

    private Optional<Refusal> book(Clinic house, Row row, int i, @Nullable HoldId hold) {
        var patient = PatientCard.admitted(row.wish().patient());
        var request = new VisitRequest(row.visit(i), patient, row.wish().wanted(i), hold, row.by());
        return switch (desk.book(house, request)) {
            case Decision.Made<Appointment> _ -> Optional.empty();
            case Decision.Refused<Appointment>(var refusal) -> Optional.of(refusal);
        };
    }

    private void giveBack(Clinic house, Row row) {
        for (int i = 0; i < row.wish().count(); i++) {
            giveBack(house, row, i);
        }
    }

    /** The place before the visit: once it is gone nobody can make a visit of it. */
    void giveBack(Clinic house, Row row, int i) {
        var unused = desk.withdraw(house, row.wish().start(i).toLocalDate(), row.hold(i));
        if (row.decided() && finder.visit(row.visit(i)).isPresent()) {
            var unused2 = desk.cancel(row.visit(i), null, "clinic", Actor.CLINIC);
        }
    }

    List<Appointment> visits(Row row) {
        return IntStream.range(0, row.wish().count())
                .mapToObj(row::visit)
                .flatMap(id -> finder.visit(id).stream())
                .map(at -> at.visit())
                .toList();
    }

    private Outcome notWhole(Clinic house, Row row) {
        var conflicts = preview.conflicts(house, row.wish(), row.by());
        return conflicts.isEmpty()
                ? new Outcome.TryAgain(row.why() == null ? INTERRUPTED : row.why())
                : new Outcome.NotWhole(conflicts);
    }
}
