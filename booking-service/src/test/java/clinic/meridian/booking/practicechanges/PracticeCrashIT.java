package clinic.meridian.booking.practicechanges;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.clinicfile.ClinicText;
import clinic.meridian.booking.practices.DecidedChange;
import clinic.meridian.booking.practices.Practices;
import clinic.meridian.booking.practices.StoredPractice;
import clinic.meridian.events.ClinicId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The desk dies after each write of a change; the sweep comes to the same end. */
class PracticeCrashIT extends OwnClinic {

    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Autowired private PracticeChanges changes;
    @Autowired private NewTimes newTimes;
    @Autowired private Practices practices;
    @Autowired private PracticeSweep sweep;

    private Impact shown = new Impact(new ClinicId("none"), 0, "", MONDAY, MONDAY, List.of());

    private StoredPractice stored() {
        return practices.find(new ClinicId(clinic)).orElseThrow();
    }

    private DecidedChange decided() {
        return Objects.requireNonNull(stored().last());
    }

    private void show() {
        shown =
                changes.preview(
                        new ClinicId(clinic),
                        found ->
                                new ProposedPractice(
                                        ClinicText.of(found.yaml()).closed(MONDAY, TUESDAY).yaml(),
                                        MONDAY,
                                        TUESDAY));
    }

    /** As a change goes, one write after another. */
    private void dieAfter(int writes) {
        var pending = shown.pending();
        var steps =
                List.<Runnable>of(
                        () -> assertThat(changes.intend(stored(), shown)).isNotNull(),
                        () -> changes.stamp(shown.clinic(), pending, MONDAY),
                        () -> changes.stamp(shown.clinic(), pending, TUESDAY),
                        () -> assertThat(changes.decide(stored(), pending)).isNotNull(),
                        () -> mark(0),
                        () -> keep(0),
                        () -> mark(1),
                        () -> keep(1));
        steps.subList(0, writes).forEach(Runnable::run);
    }

    private void mark(int i) {
        var house = ClinicText.read(stored().yaml());
        assertThat(changes.mark(house, decided().affected().get(i), decided())).isTrue();
    }

    private void keep(int i) {
        var house = ClinicText.read(stored().yaml());
        assertThat(newTimes.keep(house, decided().affected().get(i))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void appliesWhatItShowedAfterACrashAtAnyWrite(int writes) {
        var monday = visit("2026-12-07T10:00:00-05:00").text("id");
        var tuesday = visit("2026-12-08T10:00:00-05:00").text("id");
        show();
        dieAfter(writes);
        sweep.sweep();
        sweep.sweep();

        assertThat(stored().pending()).isNull();
        assertThat(stored().edition()).isEqualTo(2);
        assertThat(decided().applied()).isTrue();
        assertThat(decided().done()).isTrue();
        assertThat(decided().affected()).isEqualTo(shown.affected());
        assertThat(orphansOn("2026-12-07")).containsExactly(monday);
        assertThat(orphansOn("2026-12-08")).containsExactly(tuesday);
        assertThat(desk.get(path("/warnings")).json().path("orphans"))
                .hasSize(2)
                .allMatch(each -> each.has("offered"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void takesItBackWhenSomebodyBookedOnAPageThatWasNotStamped(int writes) {
        var unused = visit("2026-12-07T10:00:00-05:00");
        show();
        dieAfter(writes);
        var late = visit("2026-12-08T10:00:00-05:00").text("id");
        sweep.sweep();

        assertThat(stored().pending()).isNull();
        assertThat(decided().applied()).isFalse();
        assertThat(stored().edition()).isEqualTo(3);
        assertThat(orphansOn("2026-12-07")).isEmpty();
        assertThat(desk.get("/api/appointments/" + late).text("status")).isEqualTo("booked");
        assertThat(visit("2026-12-07T14:00:00-05:00").status()).isEqualTo(201);
    }

    @Test
    void changesNothingForARequestThatComesAgain() {
        var unused = visit("2026-12-07T10:00:00-05:00");
        show();
        dieAfter(4);
        sweep.sweep();
        var before = stored();
        sweep.sweep();
        assertThat(stored()).isEqualTo(before);
    }

    private List<String> orphansOn(String day) {
        var orphans = new ArrayList<String>();
        for (JsonNode each : desk.get(path("/day-sheets/" + day)).json().path("orphans")) {
            orphans.add(each.path("appointment").asString());
        }
        return orphans;
    }
}
