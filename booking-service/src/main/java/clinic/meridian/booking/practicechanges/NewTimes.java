package clinic.meridian.booking.practicechanges;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.Fitting;
import clinic.meridian.booking.daysheet.Hold;
import clinic.meridian.booking.daysheet.HoldRequest;
import clinic.meridian.booking.daysheet.PatientCard;
import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.booking.frontdesk.DaySheets;
import clinic.meridian.booking.frontdesk.Finder;
import clinic.meridian.booking.frontdesk.FrontDesk;
import clinic.meridian.booking.openings.Opening;
import clinic.meridian.booking.openings.OpeningFinder;
import clinic.meridian.booking.openings.OpeningSearch;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practicechanges.Impacts.Stretch;
import clinic.meridian.booking.practices.AffectedVisit;
import clinic.meridian.booking.practices.AffectedVisit.NewTime;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds another time for a visit that the clinic cannot keep: the nearest day, then the same
 * practitioner, then the nearest hour.
 */
@Component
class NewTimes {

    /** A choice: how many of a day's openings are worth trying. */
    private static final int PER_DAY = 3;

    /** A choice: how often somebody else may be faster before staff are asked to look. */
    private static final int TRIES = 5;

    private final DaySheets sheets;
    private final FrontDesk desk;
    private final Finder finder;
    private final Clock clock;

    NewTimes(DaySheets sheets, FrontDesk desk, Finder finder, Clock clock) {
        this.sheets = sheets;
        this.desk = desk;
        this.finder = finder;
        this.clock = clock;
    }

    /** On a sketch of the book, in which the new time is then kept for the next ones to see. */
    @Nullable NewTime sketched(
            Sketch book, Clinic house, AffectedVisit orphan, Stretch open, Instant now) {
        var card = desk.card(house, orphan.patient(), orphan.visit());
        for (var day : nearest(orphan, open)) {
            for (var request : requests(book, house, orphan, card, day, now)) {
                if (book.page(day).hold(house, request, now)
                        instanceof Decision.Made<Hold>(var page, _, var hold)) {
                    book.put(page);
                    return time(hold);
                }
            }
        }
        return null;
    }

    /**
     * Keeps the new time that was shown, or another one when somebody was faster. Idempotent: asked
     * again, it finds what is kept.
     */
    @Nullable NewTime keep(Clinic house, AffectedVisit orphan) {
        var kept = finder.hold(orphan.hold());
        if (kept.isPresent()) {
            return time(kept.get().hold());
        }
        var wished = orphan.offer();
        for (int tries = 0; tries < TRIES && wished != null; tries++) {
            var card = desk.card(house, orphan.patient(), orphan.visit());
            var opening =
                    new Wanted(
                            orphan.type(),
                            orphan.adjuncts(),
                            wished.start(),
                            wished.practitioner(),
                            wished.room());
            if (desk.hold(house, request(orphan, card, opening))
                    instanceof Decision.Made<Hold>(_, _, var hold)) {
                return time(hold);
            }
            var now = clock.instant();
            var open = Stretch.open(house, house, now);
            var book = new Sketch(sheets.pages(house.id(), open.days()));
            wished = sketched(book, house, orphan, open, now);
        }
        return null;
    }

    /** New times of visits that the clinic can keep again are given back. */
    void withdrawNeedless(Clinic house) {
        var now = clock.instant();
        var pages = sheets.pages(house.id(), Stretch.open(house, house, now).days());
        var kept = new HashSet<AppointmentId>();
        for (var page : pages) {
            var misfits = Fitting.misfits(page, house, now).keySet();
            page.appointments().stream()
                    .map(Appointment::id)
                    .filter(id -> !misfits.contains(id))
                    .forEach(kept::add);
        }
        for (var page : pages) {
            for (var hold : page.holds()) {
                if (hold.kind() == HoldKind.NEW_TIME
                        && hold.instead() != null
                        && kept.contains(hold.instead())) {
                    var unused = desk.withdraw(house, page.date(), hold.id());
                }
            }
        }
    }

    private static List<LocalDate> nearest(AffectedVisit orphan, Stretch open) {
        var day = orphan.start().toLocalDate();
        return open.days().stream()
                .sorted(
                        Comparator.comparingLong(
                                (LocalDate each) -> Math.abs(each.toEpochDay() - day.toEpochDay())))
                .toList();
    }

    private static List<HoldRequest> requests(
            Sketch book,
            Clinic house,
            AffectedVisit orphan,
            PatientCard card,
            LocalDate day,
            Instant now) {
        var same = openings(book, house, orphan, card, day, orphan.practitioner(), now);
        var anybody = openings(book, house, orphan, card, day, null, now);
        return Stream.concat(same, anybody)
                .map(
                        opening ->
                                request(
                                        orphan,
                                        card,
                                        new Wanted(
                                                orphan.type(),
                                                orphan.adjuncts(),
                                                opening.start(),
                                                opening.practitioner(),
                                                opening.room())))
                .toList();
    }

    private static Stream<Opening> openings(
            Sketch book,
            Clinic house,
            AffectedVisit orphan,
            PatientCard card,
            LocalDate day,
            @Nullable PractitionerId practitioner,
            Instant now) {
        if (practitioner != null && house.practitioner(practitioner).isEmpty()) {
            return Stream.of();
        }
        var search =
                new OpeningSearch(
                        orphan.type(),
                        orphan.adjuncts(),
                        practitioner,
                        card,
                        null,
                        OpeningSearch.Order.TIME,
                        Actor.CLINIC);
        var hour = orphan.start().toLocalTime();
        return OpeningFinder.on(book.page(day), house, search, now).stream()
                .sorted(
                        Comparator.comparing(
                                (Opening opening) ->
                                        Duration.between(hour, opening.start().toLocalTime())
                                                .abs()))
                .limit(PER_DAY);
    }

    private static HoldRequest request(AffectedVisit orphan, PatientCard card, Wanted wanted) {
        return new HoldRequest(
                orphan.hold(), card, HoldKind.NEW_TIME, wanted, orphan.visit(), Actor.CLINIC);
    }

    private static NewTime time(Hold hold) {
        var placement = hold.placement();
        return new NewTime(
                placement.start(), placement.practitioner(), placement.room(), hold.expiresAt());
    }
}
