package clinic.meridian.booking.series;

import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.Hold;
import clinic.meridian.booking.daysheet.HoldRequest;
import clinic.meridian.booking.daysheet.PatientCard;
import clinic.meridian.booking.daysheet.Refusal;
import clinic.meridian.booking.frontdesk.DaySheets;
import clinic.meridian.booking.frontdesk.FrontDesk;
import clinic.meridian.booking.openings.Opening;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.HoldId;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Looks at every visit of a row before any is kept. Takes the very decisions that keep the places,
 * on pages that nobody writes.
 */
@Component
class Preview {

    private final FrontDesk desk;
    private final DaySheets sheets;
    private final Alternatives alternatives;
    private final Clock clock;

    Preview(FrontDesk desk, DaySheets sheets, Alternatives alternatives, Clock clock) {
        this.desk = desk;
        this.sheets = sheets;
        this.alternatives = alternatives;
        this.clock = clock;
    }

    /** Changes nothing. */
    List<Occurrence> of(Clinic house, Wish wish, Actor by) {
        var card = desk.card(house, wish.patient(), null);
        var dates = wish.starts().stream().map(start -> start.toLocalDate()).distinct().toList();
        Map<LocalDate, DaySheet> pages =
                dates.stream()
                        .collect(
                                Collectors.toMap(
                                        date -> date, date -> sheets.page(house.id(), date)));
        var occurrences = new ArrayList<Occurrence>();
        for (int i = 0; i < wish.count(); i++) {
            var date = wish.start(i).toLocalDate();
            var request = keeping(new HoldId("preview-" + i), wish, i, card, by);
            var page = pages.getOrDefault(date, DaySheet.blank(house.id(), date));
            occurrences.add(
                    switch (page.hold(house, request, clock.instant())) {
                        case Decision.Made<Hold>(var next, _, var hold) -> {
                            pages.put(date, next);
                            yield new Occurrence.Fits(hold.placement());
                        }
                        case Decision.Refused<Hold>(var refusal) ->
                                new Occurrence.Conflict(
                                        wish.start(i),
                                        refusal,
                                        instead(house, wish, i, card, by, refusal));
                    });
        }
        return occurrences;
    }

    List<Occurrence.Conflict> conflicts(Clinic house, Wish wish, Actor by) {
        return of(house, wish, by).stream()
                .filter(each -> each instanceof Occurrence.Conflict)
                .map(Occurrence.Conflict.class::cast)
                .toList();
    }

    /** How a place of the row is asked for, in earnest too. */
    static HoldRequest keeping(HoldId id, Wish wish, int i, PatientCard card, Actor by) {
        return new HoldRequest(
                id, card.with(wish.daysBeside(i)), HoldKind.SERIES, wish.wanted(i), null, by);
    }

    /** None where the request itself is at fault. */
    private List<Opening> instead(
            Clinic house, Wish wish, int i, PatientCard card, Actor by, Refusal refusal) {
        return refusal.field() == null
                ? alternatives.to(house, wish, i, card.with(wish.daysBeside(i)), by)
                : List.of();
    }
}
