package clinic.meridian.booking.openings;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.Filling;
import clinic.meridian.booking.daysheet.Hold;
import clinic.meridian.booking.daysheet.Incoming;
import clinic.meridian.booking.daysheet.PatientCard;
import clinic.meridian.booking.daysheet.Placement;
import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.booking.daysheet.VisitRequest;
import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.booking.openings.AnyPractice.Practice;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.PatientId;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What holds in any clinic on any day, whoever wants what of the book. Held against a book kept by
 * hand, which tries everything.
 */
class AnyPracticeTests {

    @Provide
    Arbitrary<Practice> practices() {
        return AnyPractice.any();
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Deed.any();
    }

    @Property(tries = 1_000)
    void nobodyIsInTwoPlacesAndNoRoomHoldsMoreThanItsPlaces(
            @ForAll("practices") Practice practice, @ForAll("deeds") List<Deed> deeds) {
        for (var entry : Diary.of(practice, deeds).entries()) {
            if (entry.answer() instanceof Decision.Made<?>(var page, _, _)) {
                assertThat(ByHand.reading(practice, page, entry.now()).overlaps()).isEmpty();
            }
        }
    }

    @Property(tries = 1_000)
    void everyVisitKeepsToItsTypeTheHoursAndTheShift(
            @ForAll("practices") Practice practice, @ForAll("deeds") List<Deed> deeds) {
        for (var entry : Diary.of(practice, deeds).entries()) {
            placed(entry.answer())
                    .forEach(placement -> assertThat(isAWay(practice, entry, placement)).isTrue());
        }
    }

    private static boolean isAWay(Practice practice, Diary.Entry entry, Placement placement) {
        return ByHand.empty(practice)
                .ways(entry.wanted(), null)
                .anyMatch(way -> way.equals(placement));
    }

    @Property(tries = 1_000)
    void theRestIsTheShortestThatFits(
            @ForAll("practices") Practice practice, @ForAll("deeds") List<Deed> deeds) {
        for (var entry : Diary.of(practice, deeds).entries()) {
            if (entry.kept() == null) {
                var book = asItWas(practice, entry);
                placed(entry.answer())
                        .forEach(
                                placement ->
                                        assertThat(placement.roomFree())
                                                .isEqualTo(soonest(book, entry, placement)));
            }
        }
    }

    private static OffsetDateTime soonest(ByHand book, Diary.Entry entry, Placement placement) {
        var patient = entry.patient() == null ? null : entry.patient().id();
        return book.ways(entry.wanted().with(placement.practitioner()), patient)
                .map(Placement::roomFree)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Property(tries = 1_000)
    void everyRefusalIsTrue(
            @ForAll("practices") Practice practice, @ForAll("deeds") List<Deed> deeds) {
        for (var entry : Diary.of(practice, deeds).entries()) {
            if (entry.answer() instanceof Decision.Refused<?>(var refusal)) {
                assertThat(isTrue(practice, entry, refusal.reason()))
                        .as("%s of %s", refusal, entry)
                        .isTrue();
            }
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.BOUNDED)
    void allThatThereIsRoomForCanBeBookedTogetherAndThenNoStartIsLeft(
            @ForAll("practices") Practice practice, @ForAll("deeds") List<Deed> deeds) {
        var diary = Diary.of(practice, deeds);
        var house = practice.house();
        var type = house.types().getFirst().name();
        var page = diary.page();

        for (var placement : Filling.of(page, house, type, diary.now())) {
            page = booked(page, practice, type, placement, diary.now());
        }

        var search = new OpeningSearch(type, null, null, Actor.STAFF);
        assertThat(OpeningFinder.on(page, house, search, diary.now())).isEmpty();
    }

    private static DaySheet booked(
            DaySheet page, Practice practice, String type, Placement placement, Instant now) {
        int number = page.appointments().size();
        var request =
                new VisitRequest(
                        new AppointmentId("further-" + number),
                        PatientCard.admitted(new PatientId("further-" + number)),
                        new Wanted(
                                type,
                                List.of(),
                                placement.start(),
                                placement.practitioner(),
                                placement.room()),
                        null,
                        Actor.STAFF);
        var decision = page.book(practice.house(), request, now);
        assertThat(decision).isInstanceOf(Decision.Made.class);
        var made = (Decision.Made<Appointment>) decision;
        assertThat(made.outcome().placement()).isEqualTo(placement);
        return made.page();
    }

    @Property(tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void everyOpeningCanBeBookedAtOnceAndNoneIsForgotten(
            @ForAll("practices") Practice practice, @ForAll("deeds") List<Deed> deeds) {
        var diary = Diary.of(practice, deeds);
        var type = practice.house().types().getFirst();
        var patient = diary.card(0);
        var search = new OpeningSearch(type.name(), null, patient, Actor.STAFF);
        var openings = OpeningFinder.on(diary.page(), practice.house(), search, diary.now());

        for (var opening : openings) {
            var request =
                    new VisitRequest(
                            new AppointmentId("at-once"),
                            patient,
                            new Wanted(
                                    type.name(),
                                    List.of(),
                                    opening.start(),
                                    opening.practitioner(),
                                    opening.room()),
                            null,
                            Actor.STAFF);
            assertThat(diary.page().book(practice.house(), request, diary.now()))
                    .isInstanceOfSatisfying(
                            Decision.Made.class,
                            made ->
                                    assertThat(((Appointment) made.outcome()).placement().end())
                                            .isEqualTo(opening.end()));
        }
        var book = ByHand.reading(practice, diary.page(), diary.now());
        assertThat(openings.stream().map(Opening::start))
                .containsExactlyInAnyOrderElementsOf(
                        diary.starts().stream()
                                .filter(start -> !start.toInstant().isBefore(diary.now()))
                                .filter(
                                        start ->
                                                book.fits(
                                                        Wanted.of(type.name(), start),
                                                        patient.id()))
                                .toList());
    }

    @Property(tries = 300)
    void anExpiredHoldTakesNothing(
            @ForAll("practices") Practice practice, @ForAll("deeds") List<Deed> deeds) {
        var diary = Diary.of(practice, deeds);
        var page = diary.page();
        var anybody =
                new OpeningSearch(
                        practice.house().types().getFirst().name(), null, null, Actor.STAFF);
        for (Hold hold : page.holds()) {
            var without = withoutExpired(practice, page, hold.expiresAt());
            assertThat(OpeningFinder.on(page, practice.house(), anybody, hold.expiresAt()))
                    .isEqualTo(
                            OpeningFinder.on(without, practice.house(), anybody, hold.expiresAt()));
            assertThat(without.hold(hold.id())).isEmpty();
        }
    }

    private static DaySheet withoutExpired(Practice practice, DaySheet page, Instant now) {
        return switch (page.dropExpired(practice.house(), now)) {
            case Decision.Made<Integer>(var next, _, _) -> next;
            case Decision.Refused<Integer>(var refusal) ->
                    throw new AssertionError(refusal.sentence());
        };
    }

    private static ByHand asItWas(Practice practice, Diary.Entry entry) {
        return ByHand.reading(
                practice, entry.before(), entry.now(), id -> !id.equals(entry.except()));
    }

    private static Stream<Placement> placed(Decision<?> answer) {
        return switch (answer) {
            case Decision.Refused<?> _ -> Stream.empty();
            case Decision.Made<?>(_, _, Appointment visit) -> Stream.of(visit.placement());
            case Decision.Made<?>(_, _, Hold hold) -> Stream.of(hold.placement());
            case Decision.Made<?>(_, _, Incoming arrival) ->
                    Stream.of(arrival.appointment().placement());
            case Decision.Made<?> _ -> Stream.empty();
        };
    }

    private static boolean isTrue(Practice practice, Diary.Entry entry, Reason reason) {
        var wanted = entry.wanted();
        var patient = entry.patient() == null ? null : entry.patient().id();
        var hold = entry.kept();
        var empty = ByHand.empty(practice);
        return switch (reason) {
            case SLOT_TAKEN ->
                    empty.fits(wanted, null) && !asItWas(practice, entry).fits(wanted, patient);
            case OUTSIDE_HOURS -> !empty.fits(wanted, null);
            case LICENCE_EXPIRED ->
                    practice.house().practitioners().stream()
                            .filter(
                                    who ->
                                            wanted.practitioner() == null
                                                    || who.id().equals(wanted.practitioner()))
                            .allMatch(who -> practice.day().isAfter(who.licenceExpires()));
            case TOO_SOON -> tooSoon(practice, entry);
            case HOLD_EXPIRED -> hold != null && !entry.now().isBefore(hold.expiresAt());
            case NOT_FOUND -> hold != null && !Objects.equals(hold.patient(), patient);
            case WRONG_STATUS ->
                    entry.before()
                            .appointment(new AppointmentId(String.valueOf(entry.except())))
                            .filter(visit -> !visit.status().open())
                            .isPresent();
            case STALE_VERSION, NEEDS_CLEARANCE, NEEDS_APPROVAL, INVALID_REQUEST, ELSEWHERE ->
                    false;
        };
    }

    private static boolean tooSoon(Practice practice, Diary.Entry entry) {
        var rules = practice.house().rules();
        var start = entry.wanted().start().toInstant();
        boolean self = entry.by() == Actor.PATIENT && entry.kept() == null;
        var patient = entry.patient();
        return start.isBefore(entry.now())
                || (self && start.isBefore(entry.now().plus(rules.minNotice())))
                || (patient != null && !patient.days().isEmpty() && rules.minGapDays() > 1);
    }
}
