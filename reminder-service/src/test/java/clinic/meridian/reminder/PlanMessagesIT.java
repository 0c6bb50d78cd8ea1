package clinic.meridian.reminder;

import static clinic.meridian.reminder.People.booked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.AppointmentCancelled;
import clinic.meridian.events.BookingEvent.CadenceProposalClosed;
import clinic.meridian.events.BookingEvent.CadenceProposed;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.BookingEvent.HoldPlaced;
import clinic.meridian.events.BookingEvent.HoldReleased;
import clinic.meridian.events.BookingEvent.NoOpeningFound;
import clinic.meridian.events.BookingEvent.ProposalOutcome;
import clinic.meridian.events.BookingEvent.ReleaseReason;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.MessageEvent.MessageSent;
import clinic.meridian.events.MessageEvent.OfferAccepted;
import clinic.meridian.events.MessageEvent.ReminderDropped;
import clinic.meridian.events.MessageEvent.ReminderPlanned;
import clinic.meridian.events.PlanEvent.PlanOnHold;
import clinic.meridian.events.PlanId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.ProposalId;
import clinic.meridian.events.RoomId;
import clinic.meridian.reminder.House.Person;

import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What patients hear when their plan changes its mind, on the real broker and store. */
class PlanMessagesIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger(6000);
    private static House house;
    private static Ears ears;
    private ZonedDateTime noon;

    @BeforeAll
    static void open() {
        house = new House();
        ears = new Ears();
    }

    @AfterAll
    static void close() {
        ears.close();
        house.close();
    }

    /** Each test has its own noon in New York, weeks after the one before. */
    @BeforeEach
    void later() {
        noon =
                House.now()
                        .atZone(House.NEW_YORK)
                        .toLocalDate()
                        .plusWeeks(3)
                        .atTime(LocalTime.NOON)
                        .atZone(House.NEW_YORK);
        House.itIs(noon.toInstant());
        house.texts.onAccept(_ -> {});
    }

    /** Reached by text only. */
    private static Person rosa() {
        return house.register(null, "+1202555" + NUMBERS.incrementAndGet());
    }

    private static List<String> texts(Person to) {
        return house.texts.to(to.phone()).stream().map(TextProvider.Text::body).toList();
    }

    /** Time passes while one waits. */
    private static ConditionFactory awaiting() {
        return await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .conditionEvaluationListener(_ -> House.itIs(House.now().plusMillis(100)));
    }

    private CadenceProposed proposed(Person patient, long edition, ProposalId id) {
        return new CadenceProposed(
                id,
                patient.id(),
                People.ELM_STREET,
                edition,
                2,
                1,
                House.NEW_YORK,
                noon.plusDays(5).toInstant());
    }

    private static HoldReleased expired(Person patient) {
        return new HoldReleased(
                HoldId.next(),
                People.ELM_STREET,
                patient.id(),
                HoldKind.PLAN_OFFER,
                ReleaseReason.EXPIRED,
                null,
                null);
    }

    private static List<String> dropped(Person patient, String kind) {
        return ears.heard(patient, ReminderDropped.class).stream()
                .map(ReminderDropped.class::cast)
                .filter(event -> event.kind().equals(kind))
                .map(ReminderDropped::reason)
                .toList();
    }

    private static long planned(Person patient, String kind) {
        return ears.heard(patient, ReminderPlanned.class).stream()
                .map(ReminderPlanned.class::cast)
                .filter(event -> event.kind().equals(kind))
                .count();
    }

    @Test
    void asksOnceWhichVisitsToGiveBackWithALinkThatAnswers() {
        var rosa = rosa();
        var id = ProposalId.next();
        house.publish(proposed(rosa, 1, id));
        house.publish(proposed(rosa, 2, id));
        awaiting().until(() -> texts(rosa).size() == 1);

        assertThat(texts(rosa).getFirst())
                .contains("your visits can be further apart now")
                .contains("http://localhost:8080/proposals/" + id + "?key=");
        assertThat(planned(rosa, "cadence-change")).isEqualTo(1);
    }

    @Test
    void doesNotAskWhatIsAnsweredBeforeTheMorning() {
        var rosa = rosa();
        House.itIs(noon.plusHours(11).toInstant());
        var id = ProposalId.next();
        house.publish(proposed(rosa, 1, id));
        awaiting().until(() -> planned(rosa, "cadence-change") == 1);
        house.publish(
                new CadenceProposalClosed(
                        id, rosa.id(), People.ELM_STREET, ProposalOutcome.ACCEPTED));
        awaiting()
                .until(() -> dropped(rosa, "cadence-change").equals(List.of("the answer was yes")));

        House.itIs(noon.plusDays(1).toInstant());
        assertThat(texts(rosa)).isEmpty();
    }

    @Test
    void tellsOfAVisitGivenBackAsAgreedAndNotOfACancellation() {
        var rosa = rosa();
        var visit = booked(rosa.id(), noon.plusDays(9).withHour(10), House.now());
        house.publish(visit);
        awaiting().until(() -> texts(rosa).size() == 1);
        House.itIs(noon.plusDays(1).toInstant());
        var after = People.cancelled(visit.visit()).visit();
        house.publish(new AppointmentCancelled(after, "plan", Actor.PATIENT));
        awaiting().until(() -> texts(rosa).size() == 2);

        assertThat(texts(rosa).getLast()).contains("as agreed, your visit").contains("given back");
        assertThat(house.state(visit, "visit-freed")).isEqualTo("sent");
        assertThat(house.state(visit, "cancellation")).isEqualTo("none");
    }

    @Test
    void okTakesTheTimeThatWasOfferedLast() {
        var rosa = rosa();
        var start = noon.plusDays(14).toOffsetDateTime();
        var offer =
                new HoldPlaced(
                        HoldId.next(),
                        People.ELM_STREET,
                        rosa.id(),
                        HoldKind.PLAN_OFFER,
                        "follow-up",
                        start,
                        start.plusMinutes(45),
                        House.NEW_YORK,
                        new PractitionerId("prac-1"),
                        new RoomId("room-1"),
                        null,
                        noon.plusDays(2).toInstant());
        house.publish(offer);
        awaiting().until(() -> texts(rosa).size() == 1);
        assertThat(texts(rosa).getFirst()).contains("Reply OK or take it");
        awaiting().until(() -> ears.heard(rosa, MessageSent.class).size() == 1);

        assertThat(house.inbound(rosa, "OK")).isEqualTo(200);
        awaiting().until(() -> ears.heard(rosa, OfferAccepted.class).size() == 1);
        assertThat(ears.heard(rosa, OfferAccepted.class))
                .singleElement()
                .satisfies(
                        event ->
                                assertThat(((OfferAccepted) event).hold()).isEqualTo(offer.hold()));
    }

    @Test
    void recallsTheNextDayWhoLetAnOfferExpireAndHasNoVisit() {
        var rosa = rosa();
        var expired = expired(rosa);
        house.publish(expired);
        house.publish(expired);
        awaiting().until(() -> planned(rosa, "recall") == 1);
        House.itIs(noon.plusHours(7).toInstant());
        assertThat(texts(rosa)).isEmpty();

        House.itIs(noon.plusDays(1).plusMinutes(5).toInstant());
        awaiting().until(() -> texts(rosa).size() == 1);
        assertThat(texts(rosa).getFirst())
                .contains("your next visit is due")
                .contains("http://localhost:8080/book/elm-street");
        house.publish(expired);
        assertThat(planned(rosa, "recall")).isEqualTo(1);
    }

    @Test
    void recallsNobodyWhoHasAVisitOrBooksInBetween() {
        var tom = rosa();
        house.publish(booked(tom.id(), AppointmentId.next(), noon.plusDays(20), House.now()));
        awaiting().until(() -> texts(tom).size() == 1);
        house.publish(expired(tom));

        var rosa = rosa();
        house.publish(expired(rosa));
        awaiting().until(() -> planned(rosa, "recall") == 1);
        house.publish(booked(rosa.id(), AppointmentId.next(), noon.plusDays(20), House.now()));
        awaiting().until(() -> dropped(rosa, "recall").equals(List.of("a visit is booked")));
        assertThat(planned(tom, "recall")).isZero();
    }

    @Test
    void recallsWhenNoOpeningWasFoundButNotOnceThePlanRests() {
        var rosa = rosa();
        var plan = PlanId.next();
        house.publish(
                new NoOpeningFound(
                        plan,
                        rosa.id(),
                        People.ELM_STREET,
                        4,
                        noon.plusDays(3).toLocalDate(),
                        House.NEW_YORK));
        awaiting().until(() -> planned(rosa, "recall") == 1);
        house.publish(new PlanOnHold(plan, rosa.id(), 5, "two-missed"));
        awaiting().until(() -> dropped(rosa, "recall").equals(List.of("the plan rests")));
    }
}
