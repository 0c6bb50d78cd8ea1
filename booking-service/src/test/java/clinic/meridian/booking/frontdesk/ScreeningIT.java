package clinic.meridian.booking.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.meridian.booking.Door;
import clinic.meridian.booking.RealBook;
import clinic.meridian.booking.Wire;
import clinic.meridian.booking.patients.HealthForms;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.BookingEvent.AppointmentBooked;
import clinic.meridian.events.BookingEvent.RedFlagRaised;
import clinic.meridian.events.BookingEvent.Urgency;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.EventJson;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.Topic;

import com.mongodb.client.MongoClient;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.util.List;

/** Health forms at the desk: what opens a gate, what is kept meanwhile, and what nobody learns. */
class ScreeningIT extends RealBook {

    @Autowired private HealthForms forms;
    @Autowired private MongoClient store;

    private String registered(String screening) {
        var answer =
                visitor.post(
                        "/api/clinics/elm-street/patients",
                        "{'name':'Tom Becker','phone':'+1 212 555 0144','screening':{"
                                + screening
                                + "}}");
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
        return answer.text("id");
    }

    private Door.Answer clear(String patient, String body) {
        return practitioner.post("/api/patients/" + patient + "/clearance", body);
    }

    private List<BookingEvent> told(String patient) {
        return Wire.told(Topic.BOOKINGS, BookingEvent.class, patient);
    }

    @Test
    void keepsTheTimeOfAFirstBookingUntilStaffHaveRecordedAnAdvice() {
        var patient = registered("'bleedingDisorder':true");
        var start = "2026-12-14T15:00:00-05:00";

        var refused = book(patient, "follow-up", start);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.slug()).isEqualTo("needs-clearance");
        assertThat(refused.text("keptUntil")).isEqualTo("2026-11-26T09:00:00-05:00");
        assertThat(refused.text("detail"))
                .contains("We keep Monday 14 December, 15:00 for you until Thursday 26 November")
                .doesNotContainIgnoringCase("bleed");
        assertThat(book(registered(), "follow-up", start).status()).isEqualTo(201);
        var again = book(patient, "follow-up", "2026-12-17T15:00:00-05:00");
        assertThat(again.text("hold")).isEqualTo(refused.text("hold"));

        assertThat(visitor.post("/api/patients/" + patient + "/clearance").status()).isEqualTo(401);
        assertThat(reception.post("/api/patients/" + patient + "/clearance").status())
                .isEqualTo(403);
        var cleared = clear(patient, "{'decision':'cleared','advice':'Dr Ames: INR stable'}");
        assertThat(cleared.status()).as(cleared.json().toString()).isEqualTo(200);
        assertThat(cleared.json().at("/visit/id").asString()).isEqualTo(refused.text("hold"));
        assertThat(cleared.json().at("/visit/status").asString()).isEqualTo("booked");
        assertThat(clear(patient, "{}").status()).isEqualTo(200);

        await().untilAsserted(
                        () ->
                                assertThat(told(patient))
                                        .filteredOn(AppointmentBooked.class::isInstance)
                                        .hasSize(1));
        assertThat(told(patient)).noneMatch(event -> EventJson.write(event).contains("INR"));
    }

    @Test
    void keepsThePlaceThatWasHeldForTheForm() {
        var patient = registered("'bloodThinners':true");
        var start = "2026-12-15T15:00:00-05:00";
        var form =
                visitor.post(
                                "/api/clinics/elm-street/holds",
                                "{'type':'follow-up','start':'%s'}".formatted(start))
                        .text("id");
        var refused =
                visitor.post(
                        "/api/clinics/elm-street/appointments",
                        "{'type':'follow-up','start':'%s','patient':'%s','hold':'%s'}"
                                .formatted(start, patient, form));
        assertThat(refused.slug()).isEqualTo("needs-clearance");
        var holds =
                reception.get("/api/clinics/elm-street/day-sheets/2026-12-15").json().path("holds");
        assertThat(holds).hasSize(1);
        assertThat(holds.get(0).path("kind").asString()).isEqualTo("clearance");
        assertThat(holds.get(0).path("id").asString()).isEqualTo(refused.text("hold"));
    }

    @Test
    void givesTheTimeBackWhenTheAdviceIsAgainstIt() {
        var patient = registered("'skinInfection':true");
        var hold = book(patient, "follow-up", "2026-12-16T15:00:00-05:00").text("hold");

        var said = clear(patient, "{'decision':'not-cleared','advice':'wait until it has healed'}");
        assertThat(said.json().path("cleared").asBoolean()).isFalse();
        assertThat(said.json().has("visit")).isFalse();
        assertThat(reception.get("/api/holds/" + hold).status()).isEqualTo(410);
        assertThat(book(patient, "follow-up", "2026-12-16T15:00:00-05:00").slug())
                .isEqualTo("needs-clearance");
    }

    @Test
    void finishesAClearanceWhoseProcessDiedAfterTheFirstWrite() {
        var patient = registered("'pregnancy':true");
        var hold = book(patient, "follow-up", "2026-12-18T15:00:00-05:00").text("hold");
        // Only the first of its writes; then the process dies.
        forms.advise(new PatientId(patient), true, "midwife agrees", "test");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(
                                                reception
                                                        .get("/api/appointments/" + hold)
                                                        .text("status"))
                                        .isEqualTo("booked"));
    }

    @Test
    void raisesARedFlagWithoutSayingWhichAndLeavesBookedVisitsAlone() {
        var patient = registered();
        var visit = book(patient, "follow-up", "2026-12-21T15:00:00-05:00").text("id");

        assertThat(
                        reception
                                .post(
                                        "/api/patients/" + patient + "/screening",
                                        "{'redFlags':['fever-or-unwell','night-pain']}")
                                .status())
                .isEqualTo(204);

        await().untilAsserted(
                        () ->
                                assertThat(told(patient))
                                        .contains(
                                                new RedFlagRaised(
                                                        new PatientId(patient),
                                                        new ClinicId("elm-street"),
                                                        Urgency.URGENT,
                                                        MONDAY)));
        assertThat(reception.get("/api/appointments/" + visit).text("status")).isEqualTo("booked");
        var refused = book(patient, "follow-up", "2026-12-28T15:00:00-05:00");
        assertThat(refused.slug()).isEqualTo("needs-clearance");
        assertThat(refused.json().has("hold")).isFalse();
        assertThat(refused.text("detail"))
                .isEqualTo(
                        "We would like to speak with you before your next visit. Please call us.");
        assertThat(practitioner.get("/api/patients/" + patient + "/screening").text("awaitsReview"))
                .isEqualTo("urgent");

        assertThat(clear(patient, "{}").status()).isEqualTo(200);
        assertThat(book(patient, "follow-up", "2026-12-29T15:00:00-05:00").status()).isEqualTo(201);
    }

    @Test
    void answersAnEmergencyWithTheWordsOfTheHouse() {
        var patient = registered("'redFlags':['saddle-numbness']");
        var refused = book(patient, "follow-up", "2026-12-22T15:00:00-05:00");
        assertThat(refused.text("detail"))
                .startsWith("Please do not wait for a visit with us.")
                .doesNotContain("numb");
    }

    @Test
    void showsNotesToThoseWhoTreatAndDueToReception() {
        var patient = registered("'seizureOrFainting':true,'pacemaker':true");
        var path = "/api/patients/" + patient + "/screening";

        assertThat(practitioner.get(path).json().path("notes")).hasSize(2);
        assertThat(reception.get(path).json().has("notes")).isFalse();
        assertThat(reception.get(path).json().path("due").asBoolean()).isFalse();
        clock.set(MONDAY.plus(Duration.ofDays(90)));
        assertThat(reception.get(path).json().path("due").asBoolean()).isTrue();
        clock.set(MONDAY);
        var stimulated =
                visitor.post(
                        "/api/clinics/elm-street/appointments",
                        ("{'type':'follow-up','start':'2026-12-23T15:00:00-05:00','patient':'%s',"
                                        + "'adjuncts':['electrical_stimulation']}")
                                .formatted(patient));
        assertThat(stimulated.slug()).isEqualTo("invalid-request");
        assertThat(stimulated.text("field")).isEqualTo("adjuncts");
        assertThat(visitor.get(path).status()).isEqualTo(401);
    }

    @Test
    void storesNoAnswerAndNoAdviceReadably() {
        var patient = registered("'bleedingDisorder':true,'redFlags':['known-cancer']");
        assertThat(clear(patient, "{'advice':'oncology agrees'}").status()).isEqualTo(200);

        var stored =
                store.getDatabase("booking")
                        .getCollection("patients")
                        .find(new org.bson.Document("_id", patient))
                        .first();
        assertThat(String.valueOf(stored))
                .doesNotContain("oncology")
                .doesNotContain("bleeding")
                .doesNotContain("cancer");
    }
}
