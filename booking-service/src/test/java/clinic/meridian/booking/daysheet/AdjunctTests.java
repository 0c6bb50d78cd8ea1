package clinic.meridian.booking.daysheet;

import static clinic.meridian.booking.ElmStreet.CLINIC;
import static clinic.meridian.booking.ElmStreet.INES;
import static clinic.meridian.booking.ElmStreet.JONAS;
import static clinic.meridian.booking.ElmStreet.MEI;
import static clinic.meridian.booking.ElmStreet.ROSA;
import static clinic.meridian.booking.ElmStreet.TOM;
import static clinic.meridian.booking.ElmStreet.at;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.daysheet.Refusal.Reason;
import clinic.meridian.booking.practice.Adjunct;
import clinic.meridian.booking.practice.Adjunct.When;
import clinic.meridian.booking.practice.Stage;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What is added to a visit takes its minutes and its device. Elm Street has one stimulator. */
class AdjunctTests {

    private final Page page = Page.blank();

    private Decision<Appointment> book(
            PatientId patient, PractitionerId with, String start, String... adjuncts) {
        return page.sheet.book(
                page.house,
                new VisitRequest(
                        AppointmentId.next(),
                        Page.card(patient),
                        new Wanted("follow-up", List.of(adjuncts), at(start), with, null),
                        null,
                        page.by),
                page.now);
    }

    @Test
    void addsStimulationBeforeTheRestAndTakesTheDeviceForAllOfIt() {
        var visit = page.made(book(ROSA, MEI, "09:00", "electrical_stimulation"));

        assertThat(visit.placement().stages())
                .containsExactly(
                        new PlannedStage("review", 0, 10, true, true, List.of()),
                        new PlannedStage("insert", 10, 15, true, true, List.of()),
                        new PlannedStage("electrical_stimulation", 15, 20, true, true, List.of()),
                        new PlannedStage("rest", 20, 40, false, true, List.of("stimulator")),
                        new PlannedStage("remove", 40, 45, true, true, List.of()),
                        new PlannedStage("turnover", 45, 50, false, false, List.of()));
        assertThat(visit.adjuncts()).containsExactly("electrical_stimulation");
    }

    @Test
    void addsCuppingAfterTheNeedlesAreOut() {
        var visit = page.made(book(ROSA, MEI, "09:00", "cupping"));

        assertThat(visit.placement().stages().get(4))
                .isEqualTo(new PlannedStage("cupping", 40, 50, true, true, List.of()));
        assertThat(visit.placement().end()).isEqualTo(at("09:50"));
    }

    @Test
    void refusesASecondPatientOnTheOnlyDevice() {
        page.made(book(ROSA, MEI, "09:00", "electrical_stimulation"));

        assertThat(Page.refusal(book(TOM, JONAS, "09:00", "electrical_stimulation")).reason())
                .isEqualTo(Reason.SLOT_TAKEN);
        page.made(book(TOM, JONAS, "09:00"));
        page.made(book(INES, JONAS, "09:45", "electrical_stimulation"));
    }

    @Test
    void stretchesTheRestNoFurtherThanTheDeviceIsFree() {
        page.made(book(ROSA, MEI, "09:30", "electrical_stimulation"));

        // The stimulator is wanted again at 9:50; from 9:05 the rest ends at 9:45 at the latest.
        var before = page.made(book(TOM, JONAS, "09:05", "electrical_stimulation"));
        assertThat(before.placement().stages().get(3).to()).isLessThanOrEqualTo(45);
    }

    @Test
    void takesEveryDeviceThatIsAsked() {
        var lamp = new Adjunct("warmth", "Warmth", 0, When.BEFORE_REST, "lamp");
        var stimulation = CLINIC.adjunct("electrical_stimulation").orElseThrow();

        var stages = CLINIC.type("follow-up").orElseThrow().with(List.of(stimulation, lamp));

        assertThat(stages)
                .filteredOn(Stage::rest)
                .extracting(Stage::devices)
                .containsExactly(List.of("stimulator", "lamp"));
    }
}
