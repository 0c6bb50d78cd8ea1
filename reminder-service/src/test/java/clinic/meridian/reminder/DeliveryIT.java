package clinic.meridian.reminder;

import static clinic.meridian.reminder.People.booked;
import static clinic.meridian.reminder.People.cancelled;
import static clinic.meridian.reminder.People.moved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.AppointmentBooked;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.BookingEvent.HoldPlaced;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.MessageEvent.MessageDelivered;
import clinic.meridian.events.MessageEvent.MessageSent;
import clinic.meridian.events.MessageEvent.OptedOut;
import clinic.meridian.events.MessageEvent.PainReported;
import clinic.meridian.events.MessageEvent.VisitConfirmed;
import clinic.meridian.events.PlanEvent.CheckInDue;
import clinic.meridian.events.PlanId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;
import clinic.meridian.events.Topic;
import clinic.meridian.reminder.House.Person;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Messages from the event that causes them to the patient, on the real broker and store. */
class DeliveryIT {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);
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

    @Test
    void aBookingIsConfirmedByMailAndRemindedByTextEachOnce() throws Exception {
        Person rosa = rosa();
        var visit = book(rosa, noon.plusDays(9).withHour(10));
        awaiting().until(() -> house.state(visit, "confirmation").equals("sent"));

        var mail = mails(rosa).getFirst();
        assertThat(mail.getSubject()).startsWith("Your visit, ");
        assertThat(text(mail))
                .contains("BEGIN:VCALENDAR", "METHOD:REQUEST", "SEQUENCE:0", "CLASS:PRIVATE")
                .contains("BEGIN:VTIMEZONE", "DTSTART;TZID=America/New_York:")
                .contains("SUMMARY:Appointment\\, Elm Street Clinic")
                .contains("http://localhost:8080/visits/" + visit.visit().appointment() + "?key=");
        assertThat(mail.getHeader("List-Unsubscribe")[0])
                .startsWith("<http://localhost:8080/unsubscribe?key=");
        assertThat(mail.getHeader("List-Unsubscribe-Post")[0])
                .isEqualTo("List-Unsubscribe=One-Click");
        assertThat(house.state(visit, "reminder-72h")).isEqualTo("planned");

        House.itIs(noon.plusDays(6).withHour(10).toInstant());
        awaiting().until(() -> house.state(visit, "reminder-72h").equals("sent"));
        House.itIs(noon.plusDays(8).withHour(10).toInstant());
        awaiting().until(() -> house.state(visit, "reminder-24h").equals("sent"));

        assertThat(house.texts.to(rosa.phone()))
                .extracting(TextProvider.Text::body)
                .satisfiesExactly(
                        first -> assertThat(first).contains("10:00. Reply OK to confirm"),
                        second -> assertThat(second).contains("visit tomorrow 10:00"));
        assertThat(house.texts.tokens()).contains(visit.visit().appointment() + ".1.reminder-24h");
        assertThat(mails(rosa)).hasSize(1);
        awaiting().until(() -> ears.heard(rosa, MessageSent.class).size() == 3);
    }

    @Test
    void aMoveReplacesAndACancellationTakesTheVisitOutOfTheCalendar() throws Exception {
        Person rosa = rosa();
        var visit = book(rosa, noon.plusDays(9).withHour(10));
        awaiting().until(() -> house.state(visit, "confirmation").equals("sent"));
        var move = moved(visit.visit(), noon.plusDays(11).withHour(15));
        house.publish(move);
        awaiting().until(() -> house.state(visit, "moved").equals("sent"));
        var cancel = cancelled(move.visit());
        house.publish(cancel);
        awaiting().until(() -> house.state(visit, "cancellation").equals("sent"));

        House.itIs(noon.plusDays(10).withHour(15).toInstant());
        awaiting().until(() -> house.state(visit, "reminder-24h").equals("dropped"));
        assertThat(house.reason(visit, "reminder-24h")).isEqualTo("the visit was cancelled");
        assertThat(house.texts.to(rosa.phone())).isEmpty();
        assertThat(mails(rosa))
                .extracting(DeliveryIT::text)
                .satisfiesExactly(
                        first -> assertThat(first).contains("METHOD:REQUEST", "SEQUENCE:0"),
                        second -> assertThat(second).contains("METHOD:REQUEST", "SEQUENCE:1"),
                        third ->
                                assertThat(third)
                                        .contains("METHOD:CANCEL", "SEQUENCE:2")
                                        .contains("STATUS:CANCELLED")
                                        .contains("UID:" + visit.visit().appointment()));
    }

    @Test
    void aStopBetweenDueAndSendHoldsAndIsConfirmedOnce() {
        Person rosa = house.register(null, number());
        var visit = book(rosa, noon.plusDays(9).withHour(10));
        awaiting().until(() -> house.state(visit, "confirmation").equals("sent"));

        assertThat(house.inbound(rosa, "Stop")).isEqualTo(200);
        assertThat(house.inbound(rosa, "STOP")).isEqualTo(200);
        House.itIs(noon.plusDays(8).withHour(10).toInstant());
        awaiting().until(() -> house.state(visit, "reminder-24h").equals("dropped"));

        assertThat(house.reason(visit, "reminder-24h")).contains("text: the patient has opted out");
        assertThat(house.texts.to(rosa.phone()))
                .extracting(TextProvider.Text::body)
                .satisfiesExactly(
                        first -> assertThat(first).contains("your visit is"),
                        last -> assertThat(last).contains("you are opted out"));
        awaiting().until(() -> ears.heard(rosa, OptedOut.class).size() == 1);
    }

    @Test
    void aCrashBetweenTheProvidersAnswerAndOurNoteSendsNothingTwice() {
        Person rosa = house.register(null, number());
        var schedule = AppointmentId.next();
        house.texts.onAccept(
                text -> {
                    if (text.to().equals(rosa.phone())) {
                        house.takeOver(schedule.value());
                    }
                });
        var visit = book(rosa, schedule, noon.plusDays(9).withHour(10));
        awaiting().until(() -> house.state(visit, "confirmation").equals("sent"));

        assertThat(house.texts.to(rosa.phone())).hasSize(1);
        assertThat(ears.heard(rosa, MessageSent.class)).hasSize(1);
    }

    @Test
    void aProviderInTroubleIsAskedAgainAndOneThatRefusesIsLeft() {
        Person rosa = rosa();
        Person tom = house.register("tom" + number() + "@example.org", number());
        house.texts.fail(rosa.phone(), 503, 429);
        house.texts.fail(tom.phone(), 21610);
        var rosas = book(rosa, noon.plusDays(3).withHour(12));
        var toms = book(tom, noon.plusDays(3).withHour(12));
        awaiting().until(() -> house.state(toms, "confirmation").equals("sent"));

        House.itIs(noon.plusDays(2).plusSeconds(1).toInstant());
        awaiting().until(() -> house.state(toms, "reminder-24h").equals("sent"));
        House.itIs(noon.plusDays(2).plusSeconds(30).toInstant());
        awaiting()
                .until(
                        () -> {
                            House.itIs(House.now().plusSeconds(1));
                            return house.state(rosas, "reminder-24h").equals("sent");
                        });

        assertThat(house.texts.to(rosa.phone())).hasSize(1);
        assertThat(house.texts.to(tom.phone())).isEmpty();
        assertThat(mails(tom)).hasSize(2);
    }

    @Test
    void twoInstancesShareTheWorkAndSendNothingTwice() {
        house.open();
        List<Person> people = IntStream.range(0, 40).mapToObj(_ -> rosa()).toList();
        var visits =
                people.stream().map(each -> book(each, noon.plusDays(3).withHour(12))).toList();
        awaiting()
                .until(
                        () ->
                                visits.stream()
                                        .allMatch(
                                                visit ->
                                                        house.state(visit, "confirmation")
                                                                .equals("sent")));

        House.itIs(noon.plusDays(2).plusSeconds(1).toInstant());
        awaiting()
                .until(
                        () ->
                                visits.stream()
                                        .allMatch(
                                                visit ->
                                                        house.state(visit, "reminder-24h")
                                                                .equals("sent")));
        assertThat(people)
                .allSatisfy(each -> assertThat(house.texts.to(each.phone())).hasSize(1))
                .allSatisfy(each -> assertThat(mails(each)).hasSize(1));
    }

    @Test
    void twoVisitsOfOnePatientCostOneTextADay() {
        Person rosa = house.register(null, number());
        var first = book(rosa, noon.plusDays(5).withHour(11));
        awaiting().until(() -> house.state(first, "confirmation").equals("sent"));
        var second = book(rosa, noon.plusDays(5).withHour(16));
        awaiting().until(() -> house.reason(second, "confirmation").contains("cap"));

        assertThat(house.texts.to(rosa.phone())).hasSize(1);
    }

    @Test
    void aRecordThatNobodyCanReadStopsNobody() {
        Person rosa = rosa();
        var garbage = "{\"type\":\"AppointmentBooked\"".getBytes(StandardCharsets.UTF_8);
        house.publish(
                Topic.BOOKINGS,
                rosa.id().value(),
                "clinic.meridian.AppointmentBooked",
                "x",
                garbage);
        house.publish(
                Topic.CONTACTS,
                rosa.id().value(),
                "clinic.meridian.ContactChanged",
                rosa.id().value(),
                garbage);
        var visit = book(rosa, noon.plusDays(9).withHour(10));

        awaiting().until(() -> house.state(visit, "confirmation").equals("sent"));
    }

    @Test
    void okConfirmsAndANumberIsPainOnlyWhileOneIsAskedFor() {
        Person rosa = house.register(null, number());
        var visit = book(rosa, noon.plusDays(9).withHour(10));
        awaiting().until(() -> house.state(visit, "confirmation").equals("sent"));

        assertThat(house.inbound(rosa, "4")).isEqualTo(200);
        assertThat(house.inbound(rosa, "ok")).isEqualTo(200);
        awaiting().until(() -> ears.heard(rosa, VisitConfirmed.class).size() == 1);
        assertThat(ears.heard(rosa, PainReported.class)).isEmpty();

        var tomorrow = noon.plusDays(1).toInstant();
        house.publish(
                new CheckInDue(
                        PlanId.next(),
                        rosa.id(),
                        1,
                        People.ELM_STREET,
                        tomorrow,
                        tomorrow.plus(Duration.ofDays(2)),
                        "flare"));
        House.itIs(tomorrow.plusSeconds(1));
        awaiting()
                .until(
                        () ->
                                house.texts.to(rosa.phone()).stream()
                                        .anyMatch(text -> text.body().contains("0-10")));
        awaiting().until(() -> ears.heard(rosa, MessageSent.class).size() == 2);
        assertThat(house.inbound(rosa, "4")).isEqualTo(200);
        awaiting().until(() -> ears.heard(rosa, PainReported.class).size() == 1);
        assertThat(house.inbound(rosa, "5")).isEqualTo(200);
        assertThat(ears.heard(rosa, PainReported.class))
                .singleElement()
                .satisfies(event -> assertThat(((PainReported) event).score()).isEqualTo(4));
    }

    @Test
    void aKeptOpeningIsOfferedWithALinkThatTakesIt() throws Exception {
        Person rosa = rosa();
        var hold = HoldId.next();
        var start = noon.plusDays(14).toOffsetDateTime();
        house.publish(
                new HoldPlaced(
                        hold,
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
                        noon.plusDays(2).toInstant()));
        awaiting().until(() -> mails(rosa).size() == 1);

        assertThat(text(mails(rosa).getFirst()))
                .contains("http://localhost:8080/offers/" + hold + "?key=")
                .contains("/api/patients/" + rosa.id() + "/plan/summary?key=");
    }

    private HoldPlaced kept(
            Person patient, HoldKind kind, @Nullable AppointmentId instead, Duration length) {
        var start = noon.plusDays(14).toOffsetDateTime();
        return new HoldPlaced(
                HoldId.next(),
                People.ELM_STREET,
                patient.id(),
                kind,
                "follow-up",
                start,
                start.plusMinutes(45),
                House.NEW_YORK,
                new PractitionerId("prac-1"),
                new RoomId("room-1"),
                instead,
                noon.toInstant().plus(length));
    }

    @Test
    void timeThatCameFreeIsOfferedByTextWithItsLinkAndHour() {
        Person rosa = rosa();
        var offer = kept(rosa, HoldKind.WAITLIST_OFFER, null, Duration.ofMinutes(30));
        house.publish(offer);
        awaiting().until(() -> house.texts.to(rosa.phone()).size() == 1);

        assertThat(house.texts.to(rosa.phone()).getFirst().body())
                .contains("came free and is kept for you until today 12:30")
                .contains("http://localhost:8080/offers/" + offer.hold() + "?key=");
    }

    @Test
    void anotherTimeForAVisitThatTheClinicCannotKeepNamesBoth() {
        Person rosa = rosa();
        var visit = book(rosa, noon.plusDays(9).withHour(10));
        awaiting().until(() -> house.state(visit, "confirmation").equals("sent"));
        var offer = kept(rosa, HoldKind.NEW_TIME, visit.visit().appointment(), Duration.ofDays(2));
        house.publish(offer);
        awaiting().until(() -> house.texts.to(rosa.phone()).size() == 1);

        assertThat(house.texts.to(rosa.phone()).getFirst().body())
                .contains("we cannot keep your visit")
                .contains("http://localhost:8080/offers/" + offer.hold() + "?key=");
    }

    @Test
    void whoseKeyIsDestroyedHearsNothingMore() {
        Person rosa = rosa();
        var visit = book(rosa, noon.plusDays(9).withHour(10));
        awaiting().until(() -> house.state(visit, "confirmation").equals("sent"));

        house.keys.destroy(rosa.id());
        House.itIs(noon.plusDays(8).withHour(10).toInstant());
        awaiting().until(() -> house.state(visit, "reminder-24h").equals("dropped"));

        assertThat(house.reason(visit, "reminder-24h"))
                .isEqualTo("the patient's contact data is erased");
    }

    @Test
    void whatTheProviderReportsLaterIsInTheLedgerAndNeverGoesBack() {
        Person rosa = house.register(null, number());
        var visit = book(rosa, noon.plusDays(9).withHour(10));
        awaiting().until(() -> house.state(visit, "confirmation").equals("sent"));
        String callback =
                String.valueOf(house.texts.to(rosa.phone()).getFirst().callback())
                        .replace("http://localhost:8080", "");

        for (String status : List.of("sent", "delivered", "delivered", "queued", "failed")) {
            var form = Map.of("MessageSid", "SM1", "MessageStatus", status);
            assertThat(house.webhook(callback, form, House.TOKEN)).isEqualTo(204);
        }

        assertThat(house.state(visit, "confirmation")).isEqualTo("delivered");
        awaiting().until(() -> ears.heard(rosa, MessageDelivered.class).size() == 1);
    }

    @Test
    void nobodyGetsInWithoutALinkASignatureOrAToken() {
        Person rosa = rosa();

        assertThat(house.get("/api/patients/" + rosa.id() + "/messages").statusCode())
                .isEqualTo(401);
        assertThat(
                        house.webhook(
                                "/api/webhooks/sms/inbound",
                                Map.of("MessageSid", "SM1", "From", rosa.phone(), "Body", "STOP"),
                                "wrong-token"))
                .isEqualTo(403);
        assertThat(house.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(house.get("/v3/api-docs").statusCode()).isEqualTo(200);
    }

    private static AppointmentBooked book(Person patient, ZonedDateTime start) {
        var event = booked(patient.id(), start, House.now());
        house.publish(event);
        return event;
    }

    private static AppointmentBooked book(
            Person patient, AppointmentId appointment, ZonedDateTime start) {
        var event = booked(patient.id(), appointment, start, House.now());
        house.publish(event);
        return event;
    }

    private static Person rosa() {
        String phone = number();
        return house.register("rosa" + phone.substring(1) + "@example.org", phone);
    }

    private static String number() {
        return "+1202555" + NUMBERS.incrementAndGet();
    }

    private static List<MimeMessage> mails(Person to) {
        return Arrays.stream(house.mail.getReceivedMessages())
                .filter(
                        mail -> {
                            try {
                                return mail.getAllRecipients()[0].toString().equals(to.email());
                            } catch (MessagingException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                .toList();
    }

    /** The whole mail, with its parts decoded and calendar lines unfolded. */
    private static String text(MimeMessage mail) {
        try {
            var all = new StringBuilder();
            var parts = (jakarta.mail.internet.MimeMultipart) mail.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                var out = new ByteArrayOutputStream();
                parts.getBodyPart(i).getDataHandler().writeTo(out);
                all.append(out.toString(StandardCharsets.UTF_8));
            }
            return all.toString().replace("\r\n ", "");
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Time passes while one waits. */
    private static ConditionFactory awaiting() {
        return await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .conditionEvaluationListener(_ -> House.itIs(House.now().plusMillis(100)));
    }
}
