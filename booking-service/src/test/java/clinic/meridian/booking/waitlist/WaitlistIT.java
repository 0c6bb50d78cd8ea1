package clinic.meridian.booking.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.Wire;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.WaitlistOffered;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PlanEvent.FlareConfirmed;
import clinic.meridian.events.PlanEvent.NextVisitDue;
import clinic.meridian.events.PlanId;
import clinic.meridian.events.Topic;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** From time that came free to a visit in it. */
class WaitlistIT extends Line {

    @Test
    void movesTheVisitIntoTimeThatCameFreeAndKeepsItUntilThen() {
        var tom = visit(registered(), "2027-01-13T10:00:00-05:00");
        var rosa = registered();
        var visit = visit(rosa, "2027-01-15T14:00:00-05:00");
        var place = joinedFor(rosa, visit, "2027-01-12");
        cancelled(tom);

        var offer = offered(rosa);
        assertThat(offer.start()).isEqualTo("2027-01-13T10:00:00-05:00");
        assertThat(offer.instead()).isEqualTo(new AppointmentId(visit));
        assertThat(offer.expiresAt()).isEqualTo(MONDAY.plus(Duration.ofMinutes(30)));
        assertThat(Wire.told(Topic.BOOKINGS, BookingEvent.class, rosa))
                .filteredOn(WaitlistOffered.class::isInstance)
                .hasSize(1);
        assertThat(seen(visit).text("start")).startsWith("2027-01-15T14:00");
        assertThat(accept(visitor, offer).status()).isEqualTo(401);

        var taken = accept(by(offer), offer);
        assertThat(taken.status()).as("%s", taken.json()).isEqualTo(200);
        assertThat(taken.text("id")).isEqualTo(visit);
        assertThat(taken.text("start")).startsWith("2027-01-13T10:00");
        assertThat(accept(by(offer), offer).json()).isEqualTo(taken.json());
        assertThat(accept(reception, offer).text("id")).isEqualTo(visit);
        assertThat(by(offer).post("/api/holds/" + offer.hold() + "/accept").text("id"))
                .isEqualTo(visit);
        assertThat(decline(by(offer), offer).slug()).isEqualTo("wrong-state");
        assertThat(waits(place)).isFalse();
        assertThat(seen(visit).text("start")).startsWith("2027-01-13T10:00");
    }

    @Test
    void asksTheNextInLineWhenAnOfferRunsOut() {
        var ines = visit(registered(), "2027-01-20T10:00:00-05:00");
        var rosa = registered();
        var first = joined(rosa, "2027-01-20", "2027-01-20");
        clock.forward(Duration.ofSeconds(1));
        var tom = registered();
        var second = joined(tom, "2027-01-20", "2027-01-20");
        cancelled(ines);

        var rosas = offered(rosa);
        assertThat(offers(tom)).isEmpty();
        clock.forward(Duration.ofMinutes(30));
        var toms = offered(tom);
        assertThat(toms.start()).isEqualTo(rosas.start());
        assertThat(toms.hold()).isNotEqualTo(rosas.hold());

        var late = accept(reception, rosas);
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.slug()).isEqualTo("hold-expired");
        assertThat(late.text("detail")).contains("This offer is over");
        assertThat(accept(by(toms), toms).status()).isEqualTo(200);
        eventually(() -> assertThat(waits(second)).isFalse());
        assertThat(lists.of(CLINIC).find(first).orElseThrow().lapses()).isOne();
        assertThat(offers(rosa)).hasSize(1);
    }

    @Test
    void asksTheNextInLineAtOnceAfterANo() {
        var ines = visit(registered(), "2027-01-27T10:00:00-05:00");
        var rosa = registered();
        var first = joined(rosa, "2027-01-27", "2027-01-27");
        clock.forward(Duration.ofSeconds(1));
        var tom = registered();
        joined(tom, "2027-01-27", "2027-01-27");
        cancelled(ines);

        var rosas = offered(rosa);
        assertThat(decline(by(rosas), rosas).status()).isEqualTo(204);
        assertThat(decline(by(rosas), rosas).status()).isEqualTo(204);
        assertThat(offered(tom).start()).isEqualTo(rosas.start());
        assertThat(lists.of(CLINIC).find(first).orElseThrow().lapses()).isZero();
        assertThat(accept(by(rosas), rosas).status()).isEqualTo(410);
    }

    @Test
    void asksWhosePlanIsOverdueBeforeAFlareBeforeTheLongestWait() {
        var visit = visit(registered(), "2027-02-03T10:00:00-05:00");
        var longest = registered();
        joined(longest, "2027-02-03", "2027-02-03");
        clock.forward(Duration.ofMinutes(1));
        var flaring = registered();
        joined(flaring, "2027-02-03", "2027-02-03");
        clock.forward(Duration.ofMinutes(1));
        var overdue = registered();
        joined(overdue, "2027-02-03", "2027-02-03");
        Wire.tell(
                new FlareConfirmed(
                        new PlanId("plan-" + flaring), new PatientId(flaring), 2, MONDAY));
        Wire.tell(due(overdue, 2, "2026-11-16", "2026-11-18", "2026-11-20"));

        eventually(() -> assertThat(line()).containsExactly(overdue, flaring, longest));
        assertThat(visitor.get("/api/clinics/elm-street/waitlist").status()).isEqualTo(401);
        cancelled(visit);
        var first = offered(overdue);
        assertThat(decline(by(first), first).status()).isEqualTo(204);
        var second = offered(flaring);
        assertThat(decline(by(second), second).status()).isEqualTo(204);
        assertThat(offered(longest).start()).isEqualTo(first.start());
    }

    private static NextVisitDue due(
            String patient, long version, String earliest, String target, String latest) {
        return new NextVisitDue(
                new PlanId("plan-" + patient),
                new PatientId(patient),
                CLINIC,
                version,
                LocalDate.parse(earliest),
                LocalDate.parse(target),
                LocalDate.parse(latest),
                ZoneId.of("America/New_York"),
                "follow-up",
                null,
                null,
                null);
    }

    private List<String> line() {
        var line = reception.get("/api/clinics/elm-street/waitlist").json().path("waiting");
        return line.valueStream().map(each -> each.path("patient").asString()).toList();
    }

    @Test
    void waitsForTheMorningWithTimeThatCameFreeAtNight() {
        var visit = visit(registered(), "2027-02-10T10:00:00-05:00");
        var rosa = registered();
        joined(rosa, "2027-02-10", "2027-02-10");
        clock.forward(Duration.ofHours(13));
        cancelled(visit);
        eventually(() -> assertThat(lists.of(CLINIC).freed()).hasSize(1));
        assertThat(offers(rosa)).isEmpty();

        clock.forward(Duration.ofHours(10));
        assertThat(offered(rosa).expiresAt())
                .isEqualTo(MONDAY.plus(Duration.ofHours(23)).plus(Duration.ofMinutes(30)));
    }

    @Test
    void offersTimeThatAPlanKeptInVain() {
        var ines = registered();
        Wire.tell(due(ines, 1, "2027-02-17", "2027-02-17", "2027-02-17"));
        eventually(
                () -> assertThat(Wire.told(Topic.BOOKINGS, BookingEvent.class, ines)).hasSize(1));
        var rosa = registered();
        joined(rosa, "2027-02-17", "2027-02-17");
        clock.forward(Duration.ofDays(3));
        assertThat(offered(rosa).start().toLocalDate()).isEqualTo("2027-02-17");
    }

    @Test
    void letsNobodyPutAnothersVisitAtStake() {
        var rosa = registered();
        var visit = visit(rosa, "2027-01-11T09:00:00-05:00");
        var body = "{'patient':'%s','instead':'%s'}".formatted(rosa, visit);
        var path = "/api/clinics/elm-street/waitlist";
        assertThat(visitor.post(path, body).status()).isIn(401, 403);
        var other = links.sign("appointment:another", MONDAY.plus(Duration.ofDays(1)));
        assertThat(visitor.with("Authorization", "Link " + other).post(path, body).status())
                .isEqualTo(403);
        var key = links.sign("appointment:" + visit, MONDAY.plus(Duration.ofDays(1)));
        var own = visitor.with("Authorization", "Link " + key).post(path, body);
        assertThat(own.status()).isEqualTo(201);
        assertThat(own.text("to")).isEqualTo("2027-01-11");

        assertThat(
                        reception
                                .post(
                                        path,
                                        "{'patient':'%s','instead':'%s'}"
                                                .formatted(registered(), visit))
                                .slug())
                .isEqualTo("invalid-request");
        assertThat(visitor.post(path, "{'patient':'%s','type':'massage'}".formatted(rosa)).slug())
                .isEqualTo("invalid-request");
        assertThat(visitor.post(path, "{'patient':'nobody','type':'follow-up'}").status())
                .isEqualTo(404);
        assertThat(
                        visitor.post(
                                        path,
                                        "{'patient':'%s','type':'follow-up','from':'2027-01-12','to':'2027-01-11'}"
                                                .formatted(rosa))
                                .slug())
                .isEqualTo("invalid-request");
        assertThat(visitor.delete(path + "/" + own.text("id")).status()).isEqualTo(401);
        assertThat(reception.delete(path + "/" + own.text("id")).status()).isEqualTo(204);
        assertThat(waits(own.text("id"))).isFalse();
    }
}
