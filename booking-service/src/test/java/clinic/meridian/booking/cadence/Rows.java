package clinic.meridian.booking.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.Door;
import clinic.meridian.booking.RealBook;
import clinic.meridian.booking.Wire;
import clinic.meridian.desk.access.SignedLinks;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.CadenceProposalClosed;
import clinic.meridian.events.BookingEvent.CadenceProposed;
import clinic.meridian.events.BookingEvent.ProposalOutcome;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PlanEvent.NextVisitDue;
import clinic.meridian.events.PlanId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.ProposalId;
import clinic.meridian.events.Topic;

import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * Patients with a weekly row of visits, on Tuesdays at an hour that is each patient's own; plans
 * want theirs from Wednesday to Friday, so that nobody is in another's way.
 */
abstract class Rows extends RealBook {

    static final ZoneId ZONE = ZoneId.of("America/New_York");

    @Autowired private SignedLinks links;

    /** One visit a week from that Tuesday on. */
    List<String> row(String patient, LocalDate tuesday, int hour, int count) {
        var visits = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var start = tuesday.plusWeeks(i).atTime(hour, 0).atZone(ZONE).toOffsetDateTime();
            var booked = book(patient, "follow-up", start.toString());
            assertThat(booked.status()).as("%s", booked.json()).isEqualTo(201);
            visits.add(booked.text("id"));
        }
        return visits;
    }

    static NextVisitDue wish(
            String patient, long revision, LocalDate target, int slack, int hour, int days) {
        return new NextVisitDue(
                new PlanId("plan-of-" + patient),
                new PatientId(patient),
                new ClinicId("elm-street"),
                revision,
                target.minusDays(slack),
                target,
                target.plusDays(slack),
                ZONE,
                "follow-up",
                new PractitionerId("prac-1"),
                LocalTime.of(hour, 0),
                days);
    }

    static void eventually(ThrowingRunnable what) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(what);
    }

    static <E extends BookingEvent> List<E> told(String patient, Class<E> kind) {
        return Wire.told(Topic.BOOKINGS, BookingEvent.class, patient).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The only one so far. */
    static CadenceProposed proposed(String patient) {
        eventually(() -> assertThat(told(patient, CadenceProposed.class)).hasSize(1));
        return told(patient, CadenceProposed.class).getFirst();
    }

    static void closed(String patient, ProposalOutcome... outcomes) {
        eventually(
                () ->
                        assertThat(told(patient, CadenceProposalClosed.class))
                                .extracting(CadenceProposalClosed::outcome)
                                .containsExactly(outcomes));
    }

    Door by(ProposalId proposal) {
        var key = links.sign("proposal:" + proposal, clock.instant().plus(Duration.ofDays(7)));
        return visitor.with("Authorization", "Link " + key);
    }

    static String path(ProposalId proposal) {
        return "/api/cadence-proposals/" + proposal;
    }

    String status(String visit) {
        return reception.get("/api/appointments/" + visit).text("status");
    }

    static List<String> visits(Door.Answer answer, String list) {
        return answer.json()
                .path(list)
                .valueStream()
                .map(each -> each.path("appointment").asString())
                .toList();
    }

    static List<String> outcomes(Door.Answer answer) {
        return answer.json()
                .path("free")
                .valueStream()
                .map(each -> each.path("outcome").asString())
                .toList();
    }
}
