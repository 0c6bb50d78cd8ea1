package clinic.meridian.booking.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.Door;
import clinic.meridian.booking.RealBook;
import clinic.meridian.booking.Wire;
import clinic.meridian.desk.access.SignedLinks;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.BookingEvent.HoldPlaced;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.Topic;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.util.List;

/**
 * A line of people on the real parts. On Wednesdays only Mei works, so that time which came free is
 * one person's.
 */
abstract class Line extends RealBook {

    static final ClinicId CLINIC = new ClinicId("elm-street");

    @Autowired SignedLinks links;
    @Autowired Waitlists lists;

    @AfterEach
    void goHome() {
        for (var each : lists.of(CLINIC).waiting()) {
            var unused = reception.delete("/api/clinics/elm-street/waitlist/" + each.id());
        }
    }

    static void eventually(ThrowingRunnable what) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(what);
    }

    String visit(String patient, String start) {
        var booked = book(patient, "follow-up", start);
        assertThat(booked.status()).as("%s", booked.json()).isEqualTo(201);
        return booked.text("id");
    }

    /** For any time on those days. */
    @CanIgnoreReturnValue
    String joined(String patient, String from, String to) {
        return joined(
                visitor,
                "{'patient':'%s','type':'follow-up','from':'%s','to':'%s'}"
                        .formatted(patient, from, to));
    }

    /** For an earlier time than a visit. */
    @CanIgnoreReturnValue
    String joinedFor(String patient, String visit, String from) {
        return joined(
                reception,
                "{'patient':'%s','instead':'%s','from':'%s'}".formatted(patient, visit, from));
    }

    private String joined(Door door, String body) {
        var answer = door.post("/api/clinics/elm-street/waitlist", body);
        assertThat(answer.status()).as("%s", answer.json()).isEqualTo(201);
        return answer.text("id");
    }

    void cancelled(String visit) {
        assertThat(reception.post("/api/appointments/" + visit + "/cancel", "{}").status())
                .isEqualTo(200);
    }

    static List<HoldPlaced> offers(String patient) {
        return Wire.told(Topic.BOOKINGS, BookingEvent.class, patient).stream()
                .filter(HoldPlaced.class::isInstance)
                .map(HoldPlaced.class::cast)
                .filter(placed -> placed.kind() == HoldKind.WAITLIST_OFFER)
                .toList();
    }

    /** The only one so far. */
    @CanIgnoreReturnValue
    static HoldPlaced offered(String patient) {
        eventually(() -> assertThat(offers(patient)).hasSize(1));
        return offers(patient).getFirst();
    }

    Door by(HoldPlaced offer) {
        var key = links.sign("hold:" + offer.hold(), offer.expiresAt());
        return visitor.with("Authorization", "Link " + key);
    }

    Door.Answer accept(Door door, HoldPlaced offer) {
        return door.post("/api/waitlist-offers/" + offer.hold() + "/accept");
    }

    Door.Answer decline(Door door, HoldPlaced offer) {
        return door.post("/api/waitlist-offers/" + offer.hold() + "/decline");
    }

    Door.Answer seen(String visit) {
        return reception.get("/api/appointments/" + visit);
    }

    boolean waits(String id) {
        return lists.of(CLINIC).find(id).isPresent();
    }
}
