package clinic.meridian.booking.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.RealBook;

import org.junit.jupiter.api.Test;

/** Booking through HTTP on the real broker and store. */
class FrontDeskIT extends RealBook {

    @Test
    void showsTheClinicToAnybody() {
        assertThat(visitor.get("/api/clinics").json().at("/clinics/0/id").asString())
                .isEqualTo("elm-street");
        assertThat(visitor.get("/api/clinics/elm-street/rooms").json().path("rooms")).hasSize(3);
        assertThat(
                        visitor.get("/api/clinics/elm-street/practitioners")
                                .json()
                                .path("practitioners"))
                .hasSize(2);
        assertThat(
                        visitor.get("/api/clinics/elm-street/appointment-types")
                                .json()
                                .path("appointmentTypes"))
                .hasSize(5);
    }

    @Test
    void booksAnOpeningAndShowsItAsDesigned() {
        var openings =
                visitor.get(
                        "/api/clinics/elm-street/openings?type=follow-up&from=2026-12-01&to=2026-12-02");
        var first = openings.json().at("/openings/0/start").asString();
        assertThat(first).isEqualTo("2026-12-01T08:00:00-05:00");

        var patient = registered();
        var booked = book(patient, "follow-up", first);

        assertThat(booked.status()).isEqualTo(201);
        assertThat(booked.etag()).isEqualTo("\"1\"");
        assertThat(booked.text("status")).isEqualTo("booked");
        assertThat(booked.text("start")).isEqualTo("2026-12-01T08:00:00-05:00");
        assertThat(booked.text("end")).isEqualTo("2026-12-01T08:40:00-05:00");
        assertThat(booked.text("practitioner")).isEqualTo("prac-1");
        assertThat(booked.text("room")).isEqualTo("room-1");
        assertThat(booked.json().path("stages")).hasSize(5);
        assertThat(booked.json().at("/stages/2/name").asString()).isEqualTo("rest");
        assertThat(booked.json().at("/stages/2/practitioner").asBoolean()).isFalse();
        assertThat(booked.json().at("/stages/4/end").asString())
                .isEqualTo("2026-12-01T08:45:00-05:00");

        var key = booked.text("manageUrl").replaceFirst(".*key=", "");
        var seen =
                visitor.with("Authorization", "Link " + key)
                        .get("/api/appointments/" + booked.text("id"));
        assertThat(seen.json()).isEqualTo(booked.json());
        assertThat(visitor.get("/api/appointments/" + booked.text("id")).status()).isEqualTo(401);

        var sheet = reception.get("/api/clinics/elm-street/day-sheets/2026-12-01");
        assertThat(sheet.json().path("appointments")).hasSize(1);
        assertThat(sheet.json().path("holds")).isEmpty();
    }

    @Test
    void tellsOnlyTheClinicsOwnStaffWhoAPatientIs() {
        var path = "/api/patients/" + registered();

        assertThat(reception.get(path).text("name")).isEqualTo("Rosa Alvarez");
        assertThat(visitor.get(path).status()).isEqualTo(401);
        assertThat(visitor.as("reception~oak-lane").get(path).status()).isEqualTo(403);
        assertThat(reception.get("/api/patients/nobody").status()).isEqualTo(404);
    }
}
