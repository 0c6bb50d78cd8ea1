package clinic.meridian.booking.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.Door;
import clinic.meridian.booking.RealBook;
import clinic.meridian.booking.Wire;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.HoldPlaced;
import clinic.meridian.events.BookingEvent.HoldReleased;
import clinic.meridian.events.BookingEvent.ReleaseReason;
import clinic.meridian.events.Topic;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** Openings that are kept for a while. */
class HoldIT extends RealBook {

    private Door.Answer hold(String start) {
        return visitor.post(
                "/api/clinics/elm-street/holds",
                "{'type':'initial','start':'%s','practitioner':'prac-1'}".formatted(start));
    }

    private Door.Answer book(String patient, Door.Answer hold) {
        return visitor.post(
                "/api/clinics/elm-street/appointments",
                "{'type':'initial','start':'%s','hold':'%s','patient':'%s'}"
                        .formatted(hold.text("start"), hold.text("id"), patient));
    }

    @Test
    void keepsAnOpeningForTenMinutes() {
        var hold = hold("2026-12-14T09:00:00-05:00");
        assertThat(hold.status()).isEqualTo(201);
        assertThat(hold.text("expiresAt")).isEqualTo("2026-11-23T14:10:00Z");

        assertThat(hold("2026-12-14T09:00:00-05:00").slug()).isEqualTo("slot-taken");
        var booked = book(registered(), hold);
        assertThat(booked.status()).isEqualTo(201);
        assertThat(booked.text("room")).isEqualTo(hold.text("room"));
        assertThat(book(registered(), hold).slug()).isEqualTo("hold-expired");
    }

    @Test
    void releasesAnOpeningThatWasNotBookedAndSaysSo() {
        var hold = hold("2026-12-14T13:00:00-05:00");
        clock.forward(Duration.ofMinutes(10));

        var late = book(registered(), hold);
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.slug()).isEqualTo("hold-expired");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(
                                                Wire.told(
                                                        Topic.BOOKINGS,
                                                        BookingEvent.class,
                                                        hold.text("id")))
                                        .hasSize(2)
                                        .first()
                                        .isInstanceOf(HoldPlaced.class));
        assertThat(Wire.told(Topic.BOOKINGS, BookingEvent.class, hold.text("id")).getLast())
                .isInstanceOfSatisfying(
                        HoldReleased.class,
                        released -> assertThat(released.reason()).isEqualTo(ReleaseReason.EXPIRED));
    }
}
