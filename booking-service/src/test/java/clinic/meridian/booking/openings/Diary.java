package clinic.meridian.booking.openings;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.Hold;
import clinic.meridian.booking.daysheet.HoldRequest;
import clinic.meridian.booking.daysheet.MoveRequest;
import clinic.meridian.booking.daysheet.PatientCard;
import clinic.meridian.booking.daysheet.VisitRequest;
import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.booking.openings.AnyPractice.Practice;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A day on which many people want many things, with all that was answered. */
final class Diary {

    /** Whose other visit, on the day after, brings the gap between visits into play. */
    private static final int COMES_TOMORROW_TOO = 5;

    /**
     * What was asked and answered.
     *
     * @param before the page as it was
     * @param except the visit or hold that does not stand in its own way
     * @param kept the hold that was to become the visit
     */
    record Entry(
            Deed deed,
            DaySheet before,
            Instant now,
            Wanted wanted,
            @Nullable PatientCard patient,
            Actor by,
            @Nullable String except,
            @Nullable Hold kept,
            Decision<?> answer) {}

    private final Practice practice;
    private final List<OffsetDateTime> starts;
    private final List<OffsetDateTime> open;
    private final List<Entry> entries = new ArrayList<>();
    private DaySheet page;
    private Instant now;
    private int number;

    private Diary(Practice practice) {
        this.practice = practice;
        var zone = practice.house().zone();
        var tomorrow = practice.day().plusDays(1).atStartOfDay(zone);
        this.starts =
                Stream.iterate(
                                practice.day().atStartOfDay(zone),
                                start -> start.isBefore(tomorrow),
                                start -> start.plusMinutes(5))
                        .map(start -> start.toOffsetDateTime())
                        .toList();
        var hours = practice.house().hoursOn(practice.day());
        this.open =
                starts.stream()
                        .filter(
                                start ->
                                        hours.stream()
                                                .anyMatch(
                                                        span ->
                                                                !start.toLocalTime()
                                                                                .isBefore(
                                                                                        span.from())
                                                                        && start.toLocalTime()
                                                                                .isBefore(
                                                                                        span.to())))
                        .toList();
        this.page = DaySheet.blank(practice.house().id(), practice.day());
        this.now = starts.getFirst().toInstant().minus(Duration.ofMinutes(30));
    }

    static Diary of(Practice practice, List<Deed> deeds) {
        var diary = new Diary(practice);
        deeds.forEach(diary::doIt);
        return diary;
    }

    DaySheet page() {
        return page;
    }

    Instant now() {
        return now;
    }

    List<OffsetDateTime> starts() {
        return starts;
    }

    List<Entry> entries() {
        return entries;
    }

    PatientCard card(int who) {
        return card(new PatientId("patient-" + who));
    }

    private PatientCard card(PatientId patient) {
        boolean tomorrow = patient.value().equals("patient-" + COMES_TOMORROW_TOO);
        return new PatientCard(
                patient, tomorrow ? Set.of(practice.day().plusDays(1)) : Set.of(), true, false);
    }

    private void doIt(Deed deed) {
        var by = deed.byPatient() ? Actor.PATIENT : Actor.STAFF;
        number++;
        switch (deed.kind()) {
            case BOOK -> book(deed, wanted(deed), card(deed.who()), null, by);
            case HOLD -> hold(deed, null, by);
            case HOLD_FOR_SOMEBODY -> hold(deed, card(deed.who()), by);
            case REDEEM ->
                    among(page.holds(), deed)
                            .ifPresent(
                                    hold ->
                                            book(
                                                    deed,
                                                    hold.wanted(),
                                                    hold.patient() == null || deed.who() == 0
                                                            ? card(deed.who())
                                                            : card(hold.patient()),
                                                    hold,
                                                    by));
            case WITHDRAW ->
                    among(page.holds(), deed)
                            .ifPresent(hold -> keep(page.withdraw(practice.house(), hold.id())));
            case MOVE -> among(page.appointments(), deed).ifPresent(visit -> move(deed, visit, by));
            case EXPECT_FROM_ANOTHER_DAY -> expect(deed, by);
            case SETTLE -> among(page.incoming(), deed).ifPresent(one -> keep(page.settle(one)));
            case CANCEL ->
                    among(page.appointments(), deed)
                            .ifPresent(
                                    visit ->
                                            keep(
                                                    page.cancel(
                                                            practice.house(),
                                                            visit.id(),
                                                            null,
                                                            "ill",
                                                            by,
                                                            now)));
            case LET_TIME_PASS -> now = now.plus(Duration.ofMinutes(1 + 3L * deed.what()));
            case DROP_EXPIRED -> keep(page.dropExpired(practice.house(), now));
        }
    }

    private void book(
            Deed deed, Wanted wanted, PatientCard patient, @Nullable Hold kept, Actor by) {
        var request =
                new VisitRequest(
                        new AppointmentId("visit-" + number),
                        patient,
                        wanted,
                        kept == null ? null : kept.id(),
                        by);
        note(
                deed,
                wanted,
                patient,
                by,
                kept == null ? null : kept.id().value(),
                kept,
                page.book(practice.house(), request, now));
    }

    private void hold(Deed deed, @Nullable PatientCard patient, Actor by) {
        var wanted = wanted(deed);
        var request =
                new HoldRequest(
                        new HoldId("hold-" + number), patient, HoldKind.FORM, wanted, null, by);
        note(deed, wanted, patient, by, null, null, page.hold(practice.house(), request, now));
    }

    private void move(Deed deed, Appointment visit, Actor by) {
        var request = moving(visit, wanted(deed), by);
        note(
                deed,
                new Wanted(visit.type(), List.of(), request.start(), request.practitioner(), null),
                request.patient(),
                by,
                visit.id().value(),
                null,
                page.move(practice.house(), request, now));
    }

    /** A visit that stands on the page of the day before. */
    private void expect(Deed deed, Actor by) {
        var yesterday = new Diary(new Practice(practice.house(), practice.day()));
        yesterday.number = 1_000 + number;
        yesterday.book(deed, wanted(deed), card(deed.who()), null, Actor.STAFF);
        for (var visit : yesterday.page.appointments()) {
            var request = moving(visit, wanted(deed), by);
            note(
                    deed,
                    new Wanted(
                            visit.type(), List.of(), request.start(), request.practitioner(), null),
                    request.patient(),
                    by,
                    null,
                    null,
                    page.secure(practice.house(), request, visit, now));
        }
    }

    private MoveRequest moving(Appointment visit, Wanted wanted, Actor by) {
        return new MoveRequest(
                visit.id(),
                card(visit.patient()),
                wanted.start(),
                wanted.practitioner(),
                null,
                "ticket-" + number,
                null,
                by);
    }

    private Wanted wanted(Deed deed) {
        var house = practice.house();
        boolean anywhere = open.isEmpty() || deed.when() >= 560;
        var from = anywhere ? starts : open;
        PractitionerId whom =
                deed.whom() < 0
                        ? null
                        : house.practitioners()
                                .get(deed.whom() % house.practitioners().size())
                                .id();
        return new Wanted(
                house.types().get(deed.what() % house.types().size()).name(),
                List.of(),
                from.get(deed.when() % from.size()),
                whom,
                null);
    }

    private static <T> Optional<T> among(List<T> all, Deed deed) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(deed.what() % all.size()));
    }

    private void note(
            Deed deed,
            Wanted wanted,
            @Nullable PatientCard patient,
            Actor by,
            @Nullable String except,
            @Nullable Hold kept,
            Decision<?> answer) {
        entries.add(new Entry(deed, page, now, wanted, patient, by, except, kept, answer));
        keep(answer);
    }

    private void keep(Decision<?> answer) {
        switch (answer) {
            case Decision.Made<?>(var next, _, _) -> page = next;
            case Decision.Refused<?> _ -> {}
        }
    }
}
