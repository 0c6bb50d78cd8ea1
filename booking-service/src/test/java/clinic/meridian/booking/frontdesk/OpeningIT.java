package clinic.meridian.booking.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.meridian.booking.Door;
import clinic.meridian.booking.RealBook;
import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.HoldRequest;
import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.HoldId;
import clinic.meridian.messaging.Change;
import clinic.meridian.messaging.Documents;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.StreamSupport;

class OpeningIT extends RealBook {

    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 1, 13);
    private static final String NINE = "2027-01-13T09:00:00-05:00";
    private static final String SEARCH =
            "/api/clinics/elm-street/openings?type=initial&from=2027-01-13&to=2027-01-13"
                    + "&practitioner=prac-1";

    @Autowired private Documents<DaySheet> documents;
    @Autowired private Clinics clinics;

    private boolean nineIsOffered() {
        return StreamSupport.stream(
                        visitor.get(SEARCH).json().path("openings").spliterator(), false)
                .anyMatch(each -> each.path("start").asString().equals(NINE));
    }

    @Test
    void seesWhatAnotherInstanceWroteWhenItsEventArrives() {
        assertThat(nineIsOffered()).isTrue();

        asAnotherInstance();

        await().until(() -> !nineIsOffered());
    }

    /** Writes the page past the desk of this instance, as another one would. */
    private void asAnotherInstance() {
        var house = clinics.find(new ClinicId("elm-street")).orElseThrow();
        var request =
                new HoldRequest(
                        HoldId.next(),
                        null,
                        HoldKind.FORM,
                        new Wanted(
                                "initial",
                                java.util.List.of(),
                                OffsetDateTime.parse(NINE),
                                house.practitioners().getFirst().id(),
                                null),
                        null,
                        Actor.STAFF);
        var unused =
                documents.change(
                        DaySheet.page(house.id(), WEDNESDAY),
                        found -> {
                            var page =
                                    found == null ? DaySheet.blank(house.id(), WEDNESDAY) : found;
                            return switch (page.hold(house, request, MONDAY)) {
                                case Decision.Made<?>(var next, var events, var hold) ->
                                        Change.to(next, events, hold);
                                case Decision.Refused<?>(var refusal) ->
                                        throw new AssertionError(refusal.sentence());
                            };
                        });
    }

    @Test
    void putsThePatientsOwnPractitionerFirstForStaff() {
        var patient = registered();
        var booked =
                reception.post(
                        "/api/clinics/elm-street/appointments",
                        ("{'type':'follow-up','start':'2027-01-04T14:00:00-05:00',"
                                        + "'practitioner':'prac-2','patient':'%s'}")
                                .formatted(patient));
        assertThat(booked.status()).isEqualTo(201);

        var best =
                reception.get(
                        "/api/clinics/elm-street/openings?type=follow-up&from=2027-01-11"
                                + "&to=2027-01-15&order=best&zone=Europe/Lisbon&patient="
                                + patient);

        var first = best.json().path("openings").path(0);
        assertThat(first.path("practitioner").asString()).isEqualTo("prac-2");
        assertThat(first.path("usual").asBoolean()).isTrue();
        assertThat(first.path("start").asString()).contains("T14:0");
        assertThat(first.path("there").asString()).contains("T19:0");
    }

    @Test
    void tellsNobodyElseAboutAPatientsHabits() {
        Door.Answer answer = visitor.get(SEARCH + "&patient=" + registered());
        assertThat(answer.status()).isIn(401, 403);
    }

    @Test
    void saysWhichOrdersAndZonesThereAre() {
        assertThat(visitor.get(SEARCH + "&order=cheapest").text("field")).isEqualTo("order");
        assertThat(visitor.get(SEARCH + "&zone=Mars/Olympus").text("field")).isEqualTo("zone");
        assertThat(visitor.get(SEARCH.replace("&from=2027-01-13", "")).text("field"))
                .isEqualTo("from");
    }
}
