package clinic.meridian.booking.waitlist;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.PatientCard;
import clinic.meridian.booking.daysheet.Status;
import clinic.meridian.booking.frontdesk.DaySheets;
import clinic.meridian.booking.frontdesk.Finder;
import clinic.meridian.booking.frontdesk.FrontDesk;
import clinic.meridian.booking.frontdesk.Located;
import clinic.meridian.booking.openings.Opening;
import clinic.meridian.booking.openings.OpeningFinder;
import clinic.meridian.booking.openings.OpeningSearch;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.waitlist.RankRule.Candidate;
import clinic.meridian.booking.waitlist.Suitability.Match;
import clinic.meridian.events.BookingEvent.Actor;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who could be asked about time that came free, and what exactly they would be offered. */
@Component
class Candidates {

    /** A choice: how many openings are worth trying when others are faster. */
    private static final int TRIES = 3;

    private final Waitlists lists;
    private final Urgencies urgencies;
    private final DaySheets sheets;
    private final FrontDesk desk;
    private final Finder finder;
    private final Clock clock;

    Candidates(
            Waitlists lists,
            Urgencies urgencies,
            DaySheets sheets,
            FrontDesk desk,
            Finder finder,
            Clock clock) {
        this.lists = lists;
        this.urgencies = urgencies;
        this.sheets = sheets;
        this.desk = desk;
        this.finder = finder;
        this.clock = clock;
    }

    /** All who wait, in the order in which they are asked. */
    List<Candidate> ranked(Clinic house) {
        var waiting = lists.of(house.id()).waiting();
        var known = urgencies.of(waiting.stream().map(Waiting::patient).toList());
        return Ranking.ranked(waiting, known, today(house));
    }

    /** Openings in the freed time that suit them, nearest to its beginning first. */
    List<Opening> openings(Clinic house, Waiting waiting, Freed freed) {
        var visit = visit(waiting);
        if (waiting.instead() != null && visit.isEmpty()) {
            return List.of();
        }
        var start = visit.map(each -> each.placement().start()).orElse(null);
        var now = clock.instant();
        var page = sheets.page(house.id(), freed.start().toLocalDate());
        return OpeningFinder.on(page, house, search(waiting, card(house, waiting)), now).stream()
                .filter(
                        opening ->
                                Suitability.suits(
                                        new Match(
                                                opening,
                                                freed,
                                                waiting,
                                                start,
                                                house.rules(),
                                                now)))
                .sorted(Comparator.comparing(opening -> distance(opening, freed)))
                .limit(TRIES)
                .toList();
    }

    /** As the patient who books for themselves, so that whatever is offered they may also take. */
    private static OpeningSearch search(Waiting waiting, PatientCard card) {
        return new OpeningSearch(
                waiting.type(),
                waiting.adjuncts(),
                waiting.practitioner(),
                card,
                null,
                OpeningSearch.Order.TIME,
                Actor.PATIENT);
    }

    /** Without the visit that is to be moved. */
    PatientCard card(Clinic house, Waiting waiting) {
        return desk.card(house, waiting.patient(), waiting.instead());
    }

    /** The visit that is to be moved, while they are still to come to it. */
    private Optional<Appointment> visit(Waiting waiting) {
        return Optional.ofNullable(waiting.instead())
                .flatMap(finder::visit)
                .map(Located::visit)
                .filter(
                        visit ->
                                visit.status() == Status.BOOKED
                                        || visit.status() == Status.CONFIRMED);
    }

    LocalDate today(Clinic house) {
        return clock.instant().atZone(house.zone()).toLocalDate();
    }

    Instant now() {
        return clock.instant();
    }

    private static Duration distance(Opening opening, Freed freed) {
        return Duration.between(freed.start(), opening.start()).abs();
    }
}
