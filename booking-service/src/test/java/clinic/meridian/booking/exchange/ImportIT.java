package clinic.meridian.booking.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.Door;
import clinic.meridian.booking.RealBook;
import clinic.meridian.booking.Wire;
import clinic.meridian.booking.patients.Patients;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.events.BookingEvent;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.Topic;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Another book is taken over, and handed out again. */
class ImportIT extends RealBook {

    private static final String ELM = "/api/clinics/elm-street";

    @Autowired private Patients patients;
    @Autowired private Clinics clinics;

    @BeforeEach
    void autumn() {
        clock.set(Instant.parse("2029-09-17T12:00:00Z"));
    }

    private Door admin(String clinic) {
        return visitor.as("admin~" + clinic);
    }

    private Door.Answer patients(String clinic, String rows, String how) {
        return admin(clinic).postCsv("/api/clinics/" + clinic + "/imports/patients?" + how, rows);
    }

    private Door.Answer visits(String clinic, String rows, String how) {
        return admin(clinic)
                .postCsv("/api/clinics/" + clinic + "/imports/appointments?" + how, rows);
    }

    private static List<String> bad(JsonNode report) {
        return StreamSupport.stream(report.path("bad").spliterator(), false)
                .map(
                        each ->
                                each.path("row").asInt()
                                        + " "
                                        + each.path("field").asString()
                                        + ": "
                                        + each.path("problem").asString())
                .toList();
    }

    private static void counts(Door.Answer answer, int rows, int good, int already) {
        assertThat(answer.status()).as("%s", answer.json()).isEqualTo(200);
        assertThat(answer.json().path("rows").asInt()).isEqualTo(rows);
        assertThat(answer.json().path("good").asInt()).as("%s", answer.json()).isEqualTo(good);
        assertThat(answer.json().path("already").asInt()).isEqualTo(already);
    }

    @Test
    void listsEveryBadPatientAtOnceAndWritesNothing() {
        var file =
                """
                id,name,email,phone,sms,zone
                b1,Rosa Alvarez,rosa@example.org,,yes,America/New_York
                b2,,tom@example.org,,,
                b3,Tom Becker,nobody,,,
                b4,Ines Duarte,,12,,
                b5,Ines Duarte,,,,
                b1,Rosa Again,rosa2@example.org,,,
                ,No Id,id@example.org,,,
                b8,Mail Only,mail@example.org,,perhaps,
                b9,Moon,moon@example.org,,,Moon/Crater
                b10,Too,many@example.org,,,,cells,here
                """;
        var dry = patients("elm-street", file, "dryRun=true");
        counts(dry, 10, 1, 0);
        assertThat(bad(dry.json()))
                .containsExactly(
                        "3 name: is missing",
                        "4 email: expected an e-mail address such as rosa@example.org",
                        "5 phone: expected a phone number such as +1 212 555 0143",
                        "6 email: expected an e-mail address or a phone number, so that we can"
                                + " reach you",
                        "7 id: stands in an earlier row too",
                        "8 id: is missing",
                        "9 sms: expected yes or no",
                        "10 zone: expected a time zone such as America/New_York",
                        "11 row: has more cells than columns");
        var rosa = OldIds.patient(new ClinicId("elm-street"), "b1");
        assertThat(patients.find(new ClinicId("elm-street"), rosa)).isEmpty();

        var refused = patients("elm-street", file, "");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.slug()).isEqualTo("invalid-request");
        assertThat(bad(refused.json())).isEqualTo(bad(dry.json()));
        assertThat(patients.find(new ClinicId("elm-street"), rosa)).isEmpty();

        counts(patients("elm-street", file, "allOrNothing=false"), 10, 1, 0);
        assertThat(patients.find(new ClinicId("elm-street"), rosa)).isPresent();
        counts(patients("elm-street", file, "dryRun=true"), 10, 0, 1);
    }

    @Test
    void listsEveryBadVisitAtOnceAlsoWhereTwoRowsCollideAndWritesNothing() {
        counts(
                patients(
                        "elm-street",
                        """
                        id,name,email
                        v1,Rosa Alvarez,rosa@example.org
                        v2,Tom Becker,tom@example.org
                        v3,Ines Duarte,ines@example.org
                        """,
                        ""),
                3,
                3,
                0);
        // Monday 1 October 2029 and after; Monday 3 September is over.
        var file =
                """
                id,patient,type,start,practitioner,room,status
                a1,v1,initial,2029-10-01T09:00-04:00,prac-1,room-1,
                a2,v2,initial,2029-10-01T09:00-04:00,prac-1,room-2,
                a3,v3,massage,2029-10-01T12:00-04:00,,,
                a4,nobody,initial,2029-10-01T12:00-04:00,,,
                a5,v3,initial,tomorrow,,,
                a6,v3,initial,2029-10-01T12:00-04:00,,,done
                a7,v3,initial,2029-10-07T12:00-04:00,,,
                a8,v1,follow-up,2029-10-02T12:00-04:00,,,
                a9,v3,initial,2029-09-03T10:00-04:00,prac-1,room-1,booked
                a10,v3,initial,2029-10-02T12:00-04:00,prac-9,,
                a11,v3,initial,2029-10-02T12:00-04:00,prac-1,room-1,completed
                a12,v3,initial,2029-09-03T10:00-04:00,prac-1,room-1,completed
                a13,v2,initial,2029-09-03T10:10-04:00,prac-1,room-2,completed
                """;
        var dry = visits("elm-street", file, "dryRun=true");
        counts(dry, 13, 2, 0);
        assertThat(bad(dry.json()).stream().map(each -> each.split(":", 2)[0]))
                .containsExactly(
                        "3 start",
                        "4 type",
                        "5 patient",
                        "6 start",
                        "7 status",
                        "8 start",
                        "9 start",
                        "10 status",
                        "11 practitioner",
                        "12 start",
                        "14 start");
        assertThat(bad(dry.json()).getFirst()).endsWith("That time has just been taken.");
        for (var day : List.of("2029-10-01", "2029-09-03")) {
            assertThat(reception.get(ELM + "/day-sheets/" + day).json().path("version").asInt())
                    .isZero();
        }
        assertThat(visits("elm-street", file, "").status()).isEqualTo(400);

        counts(visits("elm-street", file, "allOrNothing=false"), 13, 2, 0);
        counts(visits("elm-street", file, "allOrNothing=false"), 13, 0, 2);
        var monday = reception.get(ELM + "/day-sheets/2029-10-01").json().path("appointments");
        assertThat(monday).hasSize(1);
        assertThat(monday.get(0).path("room").asString()).isEqualTo("room-1");
    }

    @Test
    void tellsNobodyOfThePastAndEverybodyOfWhatIsToCome() {
        var file = "id,name,email\nq1,Rosa Alvarez,rosa@example.org\n";
        counts(patients("elm-street", file, ""), 1, 1, 0);
        counts(
                visits(
                        "elm-street",
                        """
                        id,patient,type,start,practitioner,room,status
                        h1,q1,initial,2029-06-04T09:00-04:00,prac-1,room-1,completed
                        h2,q1,follow-up,2029-06-11T09:00-04:00,prac-1,room-1,missed
                        h3,q1,follow-up,2029-06-18T09:00-04:00,prac-1,room-1,cancelled
                        h4,q1,follow-up,2029-10-09T09:00-04:00,prac-1,room-1,confirmed
                        """,
                        ""),
                4,
                4,
                0);
        var rosa = OldIds.patient(new ClinicId("elm-street"), "q1").value();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(Wire.told(Topic.BOOKINGS, BookingEvent.class, rosa))
                                        .extracting(each -> each.getClass().getSimpleName())
                                        .containsExactly(
                                                "AppointmentBooked", "AppointmentConfirmed"));
        assertThat(
                        reception
                                .get(ELM + "/day-sheets/2029-06-11")
                                .json()
                                .at("/appointments/0/status")
                                .asString())
                .isEqualTo("missed");
    }

    @Test
    void takesFiveHundredRowsOverTwiceOutAndIntoAnotherClinic() {
        var people =
                IntStream.rangeClosed(1, 100)
                        .mapToObj(
                                i ->
                                        "p%d,Patient %d,p%d@example.org,+1212555%04d,yes,%s"
                                                .formatted(
                                                        i,
                                                        i,
                                                        i,
                                                        100 + i % 100,
                                                        i % 10 == 0 ? "yes" : ""))
                        .collect(
                                Collectors.joining(
                                        "\n", "id,name,email,phone,sms,bloodThinners\n", "\n"));
        var rows = fourHundredVisits();
        counts(patients("oak-lane", people, ""), 100, 100, 0);
        counts(visits("oak-lane", rows, "dryRun=true"), 400, 400, 0);
        counts(visits("oak-lane", rows, ""), 400, 400, 0);
        counts(patients("oak-lane", people, ""), 100, 0, 100);
        counts(visits("oak-lane", rows, ""), 400, 0, 400);

        var outPeople = export("oak-lane", "patients");
        var outVisits = export("oak-lane", "appointments");
        assertThat(outPeople.lines()).hasSize(101);
        assertThat(outVisits.lines()).hasSize(401);
        assertThat(outPeople).contains("'+1212555");

        counts(patients("oak-lane", outPeople, ""), 100, 0, 100);
        counts(visits("oak-lane", outVisits, ""), 400, 0, 400);
        counts(patients("willow-row", outPeople, ""), 100, 100, 0);
        counts(visits("willow-row", outVisits, ""), 400, 400, 0);

        assertThat(withoutIds(export("willow-row", "appointments")))
                .containsExactlyInAnyOrderElementsOf(withoutIds(outVisits));
        assertThat(export("willow-row", "patients").lines().map(line -> line.split(",", 2)[1]))
                .containsExactlyInAnyOrderElementsOf(
                        outPeople.lines().map(line -> line.split(",", 2)[1]).toList());
    }

    private String export(String clinic, String what) {
        return admin(clinic).text("/api/clinics/" + clinic + "/exports/" + what + ".csv");
    }

    /** Type, adjuncts, start, practitioner, room, status. */
    private static List<String> withoutIds(String csv) {
        return csv.lines().map(line -> line.split(",", 3)[2]).toList();
    }

    /** Half of them over, half to come; eight a day on weekdays, each patient every few weeks. */
    private static String fourHundredVisits() {
        var rows = new ArrayList<String>();
        var day = LocalDate.of(2029, 7, 9);
        while (rows.size() < 400) {
            if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
                for (int hour = 9; hour < 17; hour++) {
                    int i = rows.size();
                    rows.add(
                            "a%d,p%d,follow-up,%sT%02d:00-04:00,prac-1,room-1,%s"
                                    .formatted(
                                            i,
                                            i % 100 + 1,
                                            day,
                                            hour,
                                            day.isAfter(LocalDate.of(2029, 9, 17))
                                                    ? "booked"
                                                    : i % 7 == 0 ? "missed" : "completed"));
                }
            }
            day = day.plusDays(1);
        }
        return "id,patient,type,start,practitioner,room,status\n" + String.join("\n", rows) + "\n";
    }

    @Test
    void isForAdminsOnlyAndRefusesAFileWithOtherColumns() {
        assertThat(reception.postCsv(ELM + "/imports/patients", "id,name\n").status())
                .isEqualTo(403);
        assertThat(reception.get(ELM + "/exports/patients.csv").status()).isEqualTo(403);
        assertThat(visitor.get(ELM + "/exports/patients.csv").status()).isEqualTo(401);
        var refused = patients("elm-street", "id,name,shoeSize\n", "dryRun=true");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("field")).isEqualTo("body");
        assertThat(refused.text("detail")).contains("shoeSize");
        assertThat(clinics.all()).hasSizeGreaterThanOrEqualTo(3);
    }
}
