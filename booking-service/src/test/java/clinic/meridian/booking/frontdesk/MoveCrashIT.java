package clinic.meridian.booking.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.Door;
import clinic.meridian.booking.RealBook;
import clinic.meridian.booking.Wire;
import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.HoldRequest;
import clinic.meridian.booking.daysheet.MoveRequest;
import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.AppointmentMoved;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.BookingEvent.HoldReleased;
import clinic.meridian.events.BookingEvent.ReleaseReason;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.OpaqueId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.Topic;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * The desk dies after each write of a move to another day, and somebody else comes before the
 * sweep. In a book of its own, which nobody sweeps but the test, and which takes no message from
 * the other tests.
 */
@DirtiesContext
@TestPropertySource(
        properties = {
            "meridian.housekeeping.every=PT24H",
            "spring.mongodb.database=move-crash",
            "spring.cloud.stream.bindings.plans-in-0.consumer.auto-startup=false",
            "spring.cloud.stream.bindings.messages-in-0.consumer.auto-startup=false",
            "spring.cloud.stream.bindings.bookings-in-0.consumer.auto-startup=false"
        })
class MoveCrashIT extends RealBook {

    private static final PractitionerId MEI = new PractitionerId("prac-1");

    private static int round;

    /** The last write before the desk dies. */
    enum Died {
        SECURED,
        LET_GO
    }

    enum Meanwhile {
        NOTHING,
        CONFIRMED,
        CANCELLED,
        ARRIVED,
        COMPLETED,
        MOVED_FURTHER,
        MOVED_TO_THE_OLD_DAY,
        OLD_PLACE_WANTED,
        NEW_PLACE_WANTED,
        ASKED_AGAIN
    }

    /** Where the visit is in the end. */
    private enum Stands {
        OLD,
        NEW,
        OLD_DAY_LATER,
        THIRD,
        NOWHERE
    }

    /**
     * @param moved how often it was told that the visit was moved
     */
    private record Expected(Stands stands, String status, int moved) {}

    @Autowired private DaySheets sheets;
    @Autowired private FrontDesk desk;
    @Autowired private Moves moves;
    @Autowired private Clinics clinics;

    private Clinic house;
    private Instant monday;
    private OffsetDateTime old;
    private OffsetDateTime fresh;
    private OffsetDateTime third;
    private String rosa;
    private AppointmentId id;

    static Stream<Arguments> everyCrash() {
        var all = new ArrayList<Arguments>();
        for (var died : Died.values()) {
            for (var meanwhile : Meanwhile.values()) {
                for (boolean kept : new boolean[] {false, true}) {
                    for (int sweeps = 1; sweeps <= 2; sweeps++) {
                        all.add(Arguments.of(died, meanwhile, kept, sweeps));
                    }
                }
            }
        }
        return all.stream();
    }

    /** Wednesday, Thursday and Friday at 10 or at 15 of weeks without a public holiday. */
    @BeforeEach
    void begin() {
        int n = round++;
        house = clinics.all().getFirst();
        monday =
                OffsetDateTime.parse("2028-01-03T09:00:00-05:00")
                        .atZoneSameInstant(house.zone())
                        .plusWeeks(n / 2 % 22 + 52 * (n / 44))
                        .toInstant();
        clock.set(monday);
        int hour = n % 2 == 0 ? 10 : 15;
        old = at(2, hour);
        fresh = at(3, hour);
        third = at(4, hour);
        rosa = registered();
        id = new AppointmentId(booked(rosa, old).text("id"));
    }

    private OffsetDateTime at(int days, int hour) {
        return monday.atZone(house.zone()).plusDays(days).withHour(hour).toOffsetDateTime();
    }

    private Door.Answer wanted(String patient, OffsetDateTime start) {
        return reception.post(
                "/api/clinics/elm-street/appointments",
                "{'type':'follow-up','start':'%s','patient':'%s','practitioner':'prac-1'}"
                        .formatted(start, patient));
    }

    private Door.Answer booked(String patient, OffsetDateTime start) {
        var answer = wanted(patient, start);
        assertThat(answer.status()).as("%s", answer.json()).isEqualTo(201);
        return answer;
    }

    private HoldId kept() {
        var request =
                new HoldRequest(
                        HoldId.next(),
                        desk.card(house, new PatientId(rosa), id),
                        HoldKind.NEW_TIME,
                        Wanted.of("follow-up", fresh).with(MEI),
                        id,
                        Actor.CLINIC);
        assertThat(desk.hold(house, request)).isInstanceOf(Decision.Made.class);
        return request.id();
    }

    /** As the desk goes, one write after another, until it dies. */
    private void die(Died after, @Nullable HoldId hold) {
        var visit = desk.located(id).visit();
        var request =
                new MoveRequest(
                        id,
                        desk.card(house, visit.patient(), id),
                        fresh,
                        MEI,
                        hold,
                        OpaqueId.timeOrdered(),
                        null,
                        Actor.STAFF);
        var secured =
                made(
                        sheets.decide(
                                house.id(),
                                fresh.toLocalDate(),
                                (page, now) -> page.secure(now, request, visit, clock.instant())));
        assertThat(secured.from()).isEqualTo(old.toLocalDate());
        if (after == Died.LET_GO) {
            Appointment left =
                    made(
                            sheets.settle(
                                    house.id(),
                                    old.toLocalDate(),
                                    (page, now) -> page.letGo(now, secured)));
            assertThat(left.day()).isEqualTo(fresh.toLocalDate());
        }
    }

    private static <T> T made(Decision<T> decision) {
        assertThat(decision).isInstanceOf(Decision.Made.class);
        return ((Decision.Made<T>) decision).outcome();
    }

    private Door.Answer seen() {
        var seen = reception.get("/api/appointments/" + id);
        assertThat(seen.status()).as("%s", seen.json()).isEqualTo(200);
        return seen;
    }

    private Door.Answer step(Door door, String step, String body) {
        return door.post("/api/appointments/" + id + "/" + step, body);
    }

    private void succeeds(Door.Answer answer) {
        assertThat(answer.status()).as("%s", answer.json()).isIn(200, 201);
    }

    private void taken(Door.Answer answer) {
        assertThat(answer.slug()).as("%s", answer.json()).isEqualTo("slot-taken");
    }

    private void moveTo(OffsetDateTime start) {
        succeeds(
                step(reception, "move", "{'start':'%s','practitioner':'prac-1'}".formatted(start)));
    }

    private void meanwhile(Meanwhile what, Died died, @Nullable HoldId hold) {
        var stands = died == Died.SECURED ? old : fresh;
        switch (what) {
            case NOTHING -> {}
            case CONFIRMED -> succeeds(step(reception, "confirm", "{}"));
            case CANCELLED -> succeeds(step(reception, "cancel", "{'reason':'illness'}"));
            case ARRIVED -> {
                clock.set(stands.toInstant());
                succeeds(step(reception, "arrive", "{}"));
            }
            case COMPLETED -> {
                clock.set(stands.toInstant());
                succeeds(step(practitioner, "complete", "{'painBefore':4}"));
            }
            case MOVED_FURTHER -> moveTo(third);
            case MOVED_TO_THE_OLD_DAY -> moveTo(old.plusHours(2));
            case OLD_PLACE_WANTED -> {
                var answer = wanted(registered(), old);
                if (died == Died.SECURED) {
                    taken(answer);
                } else {
                    succeeds(answer);
                }
            }
            case NEW_PLACE_WANTED -> taken(wanted(registered(), fresh));
            case ASKED_AGAIN -> {
                if (hold != null) {
                    var again = reception.post("/api/holds/" + hold + "/accept");
                    succeeds(again);
                    assertThat(again.text("id")).isEqualTo(id.value());
                } else if (died == Died.SECURED) {
                    // Until the sweep, whoever asks is told that it is being moved.
                    assertThat(step(reception, "move", "{'start':'%s'}".formatted(fresh)).slug())
                            .isEqualTo("stale-version");
                } else {
                    moveTo(fresh);
                }
            }
        }
        clock.set(monday);
    }

    private static Expected expected(Died died, Meanwhile meanwhile) {
        boolean left = died == Died.LET_GO;
        var stands = left ? Stands.NEW : Stands.OLD;
        int moved = left ? 1 : 0;
        return switch (meanwhile) {
            case NOTHING, OLD_PLACE_WANTED, NEW_PLACE_WANTED, ASKED_AGAIN ->
                    new Expected(Stands.NEW, "booked", 1);
            case CONFIRMED -> new Expected(stands, "confirmed", moved);
            case CANCELLED -> new Expected(Stands.NOWHERE, "cancelled", moved);
            case ARRIVED -> new Expected(stands, "arrived", moved);
            case COMPLETED -> new Expected(stands, "completed", moved);
            case MOVED_FURTHER -> new Expected(Stands.THIRD, "booked", moved + 1);
            case MOVED_TO_THE_OLD_DAY -> new Expected(Stands.OLD_DAY_LATER, "booked", moved + 1);
        };
    }

    private void sweep(int atOnce) {
        Callable<Boolean> once =
                () -> {
                    moves.finishAll();
                    return true;
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sweeps = Stream.generate(() -> once).limit(atOnce).toList();
            for (var done : threads.invokeAll(sweeps)) {
                assertThat(done.get()).isTrue();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private OffsetDateTime start(Stands stands) {
        return switch (stands) {
            case NEW -> fresh;
            case THIRD -> third;
            case OLD_DAY_LATER -> old.plusHours(2);
            case OLD, NOWHERE -> old;
        };
    }

    /** Found by looking at every page of the week, by nothing that moving itself uses. */
    private List<JsonNode> onThePages() {
        var found = new ArrayList<JsonNode>();
        for (int days = 2; days <= 4; days++) {
            reception
                    .get("/api/clinics/elm-street/day-sheets/" + at(days, 9).toLocalDate())
                    .json()
                    .path("appointments")
                    .valueStream()
                    .filter(each -> each.path("id").asString().equals(id.value()))
                    .forEach(found::add);
        }
        return found;
    }

    /** All that was told of Rosa, up to a booking that comes last. */
    private List<BookingEvent> told() {
        var last = new AppointmentId(booked(rosa, old.minusHours(2).plusWeeks(4)).text("id"));
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        this::read,
                        told ->
                                told.stream()
                                        .anyMatch(each -> last.value().equals(each.subject())));
    }

    private List<BookingEvent> read() {
        return Wire.told(Topic.BOOKINGS, BookingEvent.class, rosa);
    }

    @ParameterizedTest(name = "{0}, then {1}; into a kept opening: {2}; sweeps at once: {3}")
    @MethodSource("everyCrash")
    void standsOnceAfterACrashAtAnyWriteWhoeverComesBetween(
            Died died, Meanwhile meanwhile, boolean intoAHold, int sweeps) {
        var hold = intoAHold ? kept() : null;
        die(died, hold);
        assertThat(OffsetDateTime.parse(seen().text("start")))
                .isEqualTo(died == Died.SECURED ? old : fresh);
        meanwhile(meanwhile, died, hold);
        var between = seen();

        sweep(sweeps);

        var is = expected(died, meanwhile);
        var seen = seen();
        assertThat(seen.text("status")).isEqualTo(is.status());
        if (meanwhile != Meanwhile.CANCELLED) {
            assertThat(OffsetDateTime.parse(seen.text("start"))).isEqualTo(start(is.stands()));
        }
        if (expected(died, meanwhile).stands() != Stands.NEW) {
            assertThat(seen.json()).isEqualTo(between.json());
        }
        assertThat(onThePages()).hasSize(1);
        assertThat(sheets.expecting()).isEmpty();
        sweep(1);
        assertThat(seen().json()).isEqualTo(seen.json());

        var told = told();
        assertThat(told)
                .filteredOn(AppointmentMoved.class::isInstance)
                .hasSize(is.moved())
                .map(each -> ((AppointmentMoved) each).visit().sequence())
                .doesNotHaveDuplicates();
        if (hold != null) {
            assertThat(reception.get("/api/holds/" + hold).status()).isEqualTo(410);
            assertThat(told)
                    .filteredOn(HoldReleased.class::isInstance)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            HoldReleased.class,
                            released ->
                                    assertThat(released.reason()).isEqualTo(ReleaseReason.BOOKED));
        }
        placesAreFreeOrTaken(is, meanwhile == Meanwhile.OLD_PLACE_WANTED && died == Died.LET_GO);
    }

    private void placesAreFreeOrTaken(Expected is, boolean oldIsGiven) {
        for (var stands : List.of(Stands.OLD, Stands.NEW, Stands.THIRD)) {
            var answer = wanted(registered(), start(stands));
            if (stands == is.stands() || (stands == Stands.OLD && oldIsGiven)) {
                taken(answer);
            } else {
                succeeds(answer);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Died.class)
    void goesToOneOfTwoPlacesWhenTwoDesksDied(Died second) {
        die(Died.SECURED, null);
        var firstWish = fresh;
        fresh = third;
        die(second, null);

        sweep(2);

        assertThat(onThePages()).hasSize(1);
        assertThat(sheets.expecting()).isEmpty();
        var start = OffsetDateTime.parse(seen().text("start"));
        assertThat(start).isIn(firstWish, third);
        if (second == Died.LET_GO) {
            assertThat(start).isEqualTo(third);
        }
        assertThat(told()).filteredOn(AppointmentMoved.class::isInstance).hasSize(1);
        var other = start.isEqual(third) ? firstWish : third;
        succeeds(wanted(registered(), other));
        taken(wanted(registered(), start));
    }

    @ParameterizedTest
    @EnumSource(Died.class)
    void countsTheVisitThatIsOnItsWayWhenThePatientWantsAnother(Died died) {
        die(died, null);
        assertThat(wanted(rosa, third).slug()).isEqualTo("too-soon");
        sweep(1);
        assertThat(wanted(rosa, third).slug()).isEqualTo("too-soon");
    }

    @ParameterizedTest
    @EnumSource(Died.class)
    void knowsTheVisitThatIsOnItsWayWhenABookIsTakenOver(Died died) {
        var visit = seen();
        die(died, null);
        var imported =
                reception
                        .as("admin")
                        .postCsv(
                                "/api/clinics/elm-street/imports/appointments",
                                "id,patient,type,start,practitioner,status\n%s,%s,follow-up,%s,prac-1,booked\n"
                                        .formatted(id, rosa, old));
        assertThat(imported.status()).as("%s %s", imported.json(), visit.json()).isEqualTo(200);
        assertThat(imported.json().path("already").asInt()).as("%s", imported.json()).isEqualTo(1);
        sweep(1);
        assertThat(onThePages()).hasSize(1);
        assertThat(told()).filteredOn(AppointmentMoved.class::isInstance).hasSize(1);
    }
}
