package clinic.meridian.booking.practicechanges;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.Door;
import clinic.meridian.booking.RealBook;

import org.junit.jupiter.api.BeforeEach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** Each test has a clinic of its own, like Elm Street, made through the door. */
abstract class OwnClinic extends RealBook {

    private static final AtomicInteger CLINICS = new AtomicInteger();

    protected String clinic = "";
    protected Door admin = new Door(0);
    protected Door desk = new Door(0);
    private final AtomicInteger patients = new AtomicInteger();

    @BeforeEach
    void found() throws IOException {
        clinic =
                getClass().getSimpleName().toLowerCase(Locale.ROOT)
                        + "-"
                        + CLINICS.incrementAndGet();
        admin = visitor.as("admin~" + clinic);
        desk = visitor.as("reception~" + clinic);
        var yaml = likeElmStreet();
        var shown = admin.put(path("/practice?dryRun=true"), yaml);
        assertThat(shown.status()).as("%s", shown.json()).isEqualTo(200);
        var made = admin.with("If-Match", etag(shown)).put(path("/practice"), yaml);
        assertThat(made.status()).as("%s", made.json()).isEqualTo(200);
    }

    protected String likeElmStreet() throws IOException {
        return Files.readString(Path.of("../clinics/elm-street.yaml"))
                .replace("id: elm-street", "id: " + clinic);
    }

    protected String path(String rest) {
        return "/api/clinics/" + clinic + rest;
    }

    protected static String etag(Door.Answer shown) {
        return Objects.requireNonNull(shown.etag());
    }

    protected Door.Answer preview(String change) {
        var shown = admin.post(path("/practice-changes/preview"), change);
        assertThat(shown.status()).as("%s", shown.json()).isEqualTo(200);
        return shown;
    }

    protected Door.Answer apply(Door.Answer shown, String change) {
        return admin.with("If-Match", etag(shown)).post(path("/practice-changes"), change);
    }

    /** Who may be written to by SMS and e-mail. */
    protected String patient() {
        return patient("{'sms':true,'email':true}");
    }

    protected String patient(String consents) {
        return visitor.post(
                        path("/patients"),
                        "{'name':'Ines Duarte','email':'ines%d@example.org','phone':'212-555-0143','consents':%s}"
                                .formatted(patients.incrementAndGet(), consents))
                .text("id");
    }

    protected Door.Answer visit(String patient, String type, String start, String practitioner) {
        return visitor.post(
                path("/appointments"),
                "{'type':'%s','start':'%s','patient':'%s','practitioner':'%s'}"
                        .formatted(type, start, patient, practitioner));
    }

    protected Door.Answer visit(String start) {
        var booked = visit(patient(), "follow-up", start, "prac-1");
        assertThat(booked.status()).as("%s", booked.json()).isEqualTo(201);
        return booked;
    }
}
