package clinic.meridian.booking.nextvisit;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.RealBook;
import clinic.meridian.booking.Wire;
import clinic.meridian.desk.access.SignedLinks;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.AppointmentBooked;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.BookingEvent.HoldPlaced;
import clinic.meridian.events.BookingEvent.HoldReleased;
import clinic.meridian.events.BookingEvent.ReleaseReason;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.MessageEvent.OfferAccepted;
import clinic.meridian.events.MessageEvent.VisitConfirmed;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PlanEvent.NextVisitDue;
import clinic.meridian.events.PlanEvent.PlanOnHold;
import clinic.meridian.events.PlanId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.Topic;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** From a plan's wish to a visit, on the real broker. */
class NextVisitIT extends RealBook {

    @Autowired private SignedLinks links;

    /** The Thursday of the window is the target; Jonas at two in the afternoon is usual. */
    private static NextVisitDue wish(String patient, long revision, LocalDate target) {
        return new NextVisitDue(
                new PlanId("plan-of-" + patient),
                new PatientId(patient),
                new ClinicId("elm-street"),
                revision,
                target.minusDays(2),
                target,
                target.plusDays(2),
                ZoneId.of("America/New_York"),
                "follow-up",
                new PractitionerId("prac-2"),
                LocalTime.of(14, 0),
                7);
    }

    private static void eventually(String patient, Consumer<List<BookingEvent>> what) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> what.accept(Wire.told(Topic.BOOKINGS, BookingEvent.class, patient)));
    }

    @CanIgnoreReturnValue
    private static HoldPlaced offered(String patient, int events) {
        eventually(patient, told -> assertThat(told).hasSize(events));
        return (HoldPlaced)
                Wire.told(Topic.BOOKINGS, BookingEvent.class, patient).stream()
                        .filter(HoldPlaced.class::isInstance)
                        .reduce((_, last) -> last)
                        .orElseThrow();
    }

    @Test
    void keepsTheUsualHourOnTheTargetDayAndBooksItWhenAccepted() {
        var rosa = registered();
        Wire.tell(wish(rosa, 1, LocalDate.of(2027, 1, 14)));
        Wire.tell(wish(rosa, 1, LocalDate.of(2027, 1, 14)));

        var offer = offered(rosa, 1);
        assertThat(offer.kind()).isEqualTo(HoldKind.PLAN_OFFER);
        assertThat(offer.start()).isEqualTo("2027-01-14T14:00:00-05:00");
        assertThat(offer.practitioner()).isEqualTo(new PractitionerId("prac-2"));
        assertThat(offer.expiresAt()).isEqualTo(MONDAY.plus(Duration.ofDays(3)));

        var key = links.sign("hold:" + offer.hold(), offer.expiresAt());
        var patient = visitor.with("Authorization", "Link " + key);
        var path = "/api/holds/" + offer.hold();
        assertThat(patient.get(path).text("start")).isEqualTo("2027-01-14T14:00:00-05:00");
        assertThat(visitor.post(path + "/accept").status()).isEqualTo(401);
        var booked = patient.post(path + "/accept");
        assertThat(booked.status()).as("%s", booked.json()).isEqualTo(201);
        assertThat(patient.post(path + "/accept").json()).isEqualTo(booked.json());

        eventually(
                rosa,
                told -> {
                    assertThat(told).hasSize(3);
                    assertThat(told.get(1)).isInstanceOf(AppointmentBooked.class);
                    assertThat(told.get(2))
                            .isInstanceOfSatisfying(
                                    HoldReleased.class,
                                    released ->
                                            assertThat(released.reason())
                                                    .isEqualTo(ReleaseReason.BOOKED));
                });
    }

    @Test
    void booksWhatIsKeptWhenThePatientSaysYesByText() {
        var rosa = registered();
        Wire.tell(wish(rosa, 1, LocalDate.of(2027, 1, 12)));
        var offer = offered(rosa, 1);
        Wire.tell(new OfferAccepted(offer.hold(), new PatientId("somebody-else"), MONDAY));
        Wire.tell(new OfferAccepted(offer.hold(), new PatientId(rosa), MONDAY));
        Wire.tell(new OfferAccepted(offer.hold(), new PatientId(rosa), MONDAY));
        eventually(
                rosa,
                told -> {
                    assertThat(told).hasSize(3);
                    assertThat(told.get(1)).isInstanceOf(AppointmentBooked.class);
                });
    }

    @Test
    void passesOverAPublicHolidayAndASunday() {
        var tom = registered();
        // Martin Luther King's day, a Monday.
        Wire.tell(wish(tom, 1, LocalDate.of(2027, 1, 18)));
        assertThat(offered(tom, 1).start()).isEqualTo("2027-01-19T14:00:00-05:00");
    }

    @Test
    void replacesTheOfferWhenThePlanChangesItsMindAndDropsItWhenThePlanRests() {
        var tom = registered();
        Wire.tell(wish(tom, 1, LocalDate.of(2027, 1, 21)));
        offered(tom, 1);
        Wire.tell(wish(tom, 2, LocalDate.of(2027, 2, 4)));
        assertThat(offered(tom, 3).start()).isEqualTo("2027-02-04T14:00:00-05:00");
        Wire.tell(wish(tom, 1, LocalDate.of(2027, 1, 21)));
        Wire.tell(
                new PlanOnHold(new PlanId("plan-of-" + tom), new PatientId(tom), 3, "two-missed"));
        eventually(
                tom,
                told ->
                        assertThat(told)
                                .hasSize(4)
                                .last()
                                .isInstanceOfSatisfying(
                                        HoldReleased.class,
                                        released ->
                                                assertThat(released.reason())
                                                        .isEqualTo(ReleaseReason.WITHDRAWN)));
    }

    @Test
    void offersNothingToAPatientWhoHasAVisitAndWithdrawsWhenTheyBookOtherwise() {
        var ines = registered();
        Wire.tell(wish(ines, 1, LocalDate.of(2027, 1, 28)));
        offered(ines, 1);
        assertThat(book(ines, "follow-up", "2027-01-25T11:00:00-05:00").status()).isEqualTo(201);

        eventually(ines, told -> assertThat(told).hasSize(3));
        Wire.tell(wish(ines, 2, LocalDate.of(2027, 1, 28)));
        Wire.tell(new VisitConfirmed(new AppointmentId("unknown"), new PatientId(ines), 1, MONDAY));
        eventually(ines, told -> assertThat(told).hasSize(3));
    }

    @Test
    void confirmsTheVisitThatThePatientSaidYesTo() {
        var rosa = registered();
        var visit = book(rosa, "follow-up", "2027-01-06T09:00:00-05:00");
        var id = new AppointmentId(visit.text("id"));
        Wire.tell(new VisitConfirmed(id, new PatientId(rosa), 7, MONDAY));
        Wire.tell(new VisitConfirmed(id, new PatientId(rosa), 1, MONDAY));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> {
                            var seen = reception.get("/api/appointments/" + id);
                            assertThat(seen.text("status")).isEqualTo("confirmed");
                            assertThat(seen.etag()).isEqualTo("\"2\"");
                        });
    }
}
