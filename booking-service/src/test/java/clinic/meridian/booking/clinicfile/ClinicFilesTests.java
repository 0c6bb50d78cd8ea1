package clinic.meridian.booking.clinicfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.meridian.booking.ElmStreet;
import clinic.meridian.booking.practice.AppointmentType;
import clinic.meridian.booking.practice.Attendance;
import clinic.meridian.booking.practice.Intake;
import clinic.meridian.booking.practice.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

class ClinicFilesTests {

    private static final Path ELM_STREET = Path.of("../clinics/elm-street.yaml");

    @TempDir Path folder;

    @Test
    void readsTheDemoClinic() {
        var clinic = ClinicFiles.in(Path.of("../clinics")).getFirst();

        assertThat(clinic.rooms()).hasSize(3);
        assertThat(clinic.practitioners()).hasSize(2);
        assertThat(clinic.types())
                .extracting(AppointmentType::name)
                .containsExactly("initial", "follow-up", "review", "community", "consultation");
        assertThat(clinic.rules().firstVisitFirst()).isFalse();
    }

    /** Patient, practitioner and room minutes of each type, added up by hand. */
    @ParameterizedTest
    @CsvSource({
        "initial, 65, 75, 45, 75, 85",
        "follow-up, 40, 50, 20, 45, 55",
        "review, 50, 60, 30, 55, 65",
        "community, 45, 60, 15, 50, 65",
        "consultation, 20, 20, 20, 20, 20"
    })
    void hasTheTypesOfTheDomain(
            String name, int patient, int patientMost, int hands, int room, int roomMost) {
        var type = ClinicFiles.in(Path.of("../clinics")).getFirst().type(name).orElseThrow();
        var withPatient = type.stages().stream().filter(Stage::patient).toList();

        assertThat(withPatient.stream().mapToInt(Stage::least).sum()).isEqualTo(patient);
        assertThat(withPatient.stream().mapToInt(Stage::most).sum()).isEqualTo(patientMost);
        assertThat(type.stages().stream().filter(Stage::practitioner).mapToInt(Stage::least).sum())
                .isEqualTo(hands);
        assertThat(type.least()).isEqualTo(room);
        assertThat(type.stages().stream().mapToInt(Stage::most).sum()).isEqualTo(roomMost);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    zone: America/New_York | zone: Mars/Olympus | Mars/Olympus
                    name: Elm Street Clinic | title: Elm Street | title
                    monday: 08:00-18:00 | monday: 18:00-08:00 | 18:00-08:00
                    monday: 08:00-18:00 | moonday: 08:00-18:00 | moonday
                    monday: 08:00-18:00 | monday: 08:03-18:00 | full five minutes
                    kind: chairs, places: 3 | kind: chairs, places: 0 | places 0
                    kind: chairs, places: 3 | kind: sofa | sofa
                    minutes: 20-30 | minutes: 30-20 | 30-20
                    minutes: 20-30 | minutes: 23 | 23
                    minutes: 20-30 | minutes: soon | soon
                    licence-expires: 2030-06-30 | licence-expires: never | never
                    id: prac-2 | id: prac-1 | named twice
                    horizon-weeks: 13 | horizon-weeks: 0 | horizon-weeks
                    horizon-weeks: 13 | horizon: 13 | horizon
                    min-gap-days: 2 | min-gap-days: -1 | min-gap-days
                    kind: private\\} | kind: private, overbook: 1} | never overbooked
                    places: 3 | places: 3, overbook: 4 | overbook 4
                    cancel-notice: 24 hours | cancel-notice: a day | 2 business-days
                    late-cancel: record | late-cancel: fine | record or refuse
                    late-decision-minutes: 15 | late-decision-minutes: 5 | late-decision-minutes
                    missed-after-minutes: 30 | missed-after-minutes: 10 | missed-after-minutes
                    misses-for-approval: 2 | misses-for-approval: 0 | misses-for-approval
                    clearance-days: 3 | clearance-days: 0 | clearance-days
                    holidays: US | open-on: tomorrow | open-on
                    """)
    void saysWhatIsWrongWithAFile(String written, String instead, String said) throws IOException {
        var yaml = Files.readString(ELM_STREET);
        assertThat(yaml).containsPattern(written);
        Files.writeString(folder.resolve("broken.yaml"), yaml.replaceFirst(written, instead));

        assertThatThrownBy(() -> ClinicFiles.in(folder))
                .isInstanceOf(ClinicFileException.class)
                .hasMessageContaining("broken.yaml")
                .hasMessageContaining(said);
    }

    @Test
    void opensOnThePublicHolidaysThatTheFileNames() throws IOException {
        var christmas = LocalDate.of(2026, 12, 25);
        var newYear = LocalDate.of(2027, 1, 1);
        var yaml = Files.readString(ELM_STREET);
        Files.writeString(
                folder.resolve("open.yaml"),
                yaml.replace("holidays: US", "open-on: [2026-12-25]\n  holidays: US"));

        var usual = ClinicFiles.in(Path.of("../clinics")).getFirst();
        assertThat(usual.hoursOn(christmas)).isEmpty();
        assertThat(usual.holidayOn(christmas)).isPresent();
        var open = ClinicFiles.in(folder).getFirst();
        assertThat(open.hoursOn(christmas)).isEqualTo(open.hours().on(christmas)).isNotEmpty();
        assertThat(open.holidayOn(christmas)).isEmpty();
        assertThat(open.hoursOn(newYear)).isEmpty();
    }

    @Test
    void keepsTheUsualRulesWhereTheFileSaysNothing() throws IOException {
        var yaml =
                Files.readString(ELM_STREET)
                        .replaceAll(
                                "(?m)^  (cancel-notice|late-.*|miss.*|clearance.*|screen.*):.*$",
                                "")
                        .replaceAll("(?s)  emergency-text:.*?0100\\.", "");
        Files.writeString(folder.resolve("brief.yaml"), yaml);

        var rules = ClinicFiles.in(folder).getFirst().rules();
        assertThat(rules.attendance()).isEqualTo(Attendance.USUAL);
        assertThat(rules.intake()).isEqualTo(Intake.USUAL);
        assertThat(ElmStreet.CLINIC.rules().attendance()).isEqualTo(Attendance.USUAL);
    }

    @Test
    void saysThatTheFolderIsMissing() {
        assertThatThrownBy(() -> ClinicFiles.in(folder.resolve("nowhere")))
                .isInstanceOf(ClinicFileException.class)
                .hasMessageContaining("no such folder");
    }
}
