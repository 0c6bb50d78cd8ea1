package clinic.meridian.booking.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.Wire;
import clinic.meridian.booking.cadence.CadenceProposal.Step;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.AppointmentCancelled;
import clinic.meridian.events.BookingEvent.HoldPlaced;
import clinic.meridian.events.ProposalId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * The desk dies after each write of an accepted proposal. Whoever finds it carries it out to its
 * end, once.
 */
class CadenceCrashIT extends Rows {

    private static final LocalDate TUESDAY = LocalDate.of(2030, 3, 5);

    /** Given back from a row of three; the last is later than the plan's window, and is kept. */
    private static final int FREED = 2;

    private static final int HOURS = 9;

    private static int season;

    @Autowired private CadenceDesk desk;
    @Autowired private Proposals proposals;
    @Autowired private Freeing freeing;
    @Autowired private CadenceSweep sweep;

    private String rosa;
    private List<String> row;
    private ProposalId id;

    /** Rows of all tests stand on the same Tuesdays, each at its own hour, then a month later. */
    @BeforeEach
    void propose() {
        var tuesday = TUESDAY.plusWeeks(4L * (season / HOURS));
        int hour = 8 + season++ % HOURS;
        clock.set(tuesday.minusDays(6).atTime(9, 0).atZone(ZONE).toInstant());
        rosa = registered();
        row = row(rosa, tuesday, hour, 3);
        Wire.tell(wish(rosa, 1, tuesday.plusDays(2), 2, hour, 7));
        Wire.tell(wish(rosa, 2, tuesday.plusDays(10), 1, hour, 21));
        id = proposed(rosa).proposal();
        assertThat(proposals.find(id).orElseThrow().toFree()).hasSize(FREED);
    }

    /** As the desk goes, one write after another, until it dies. */
    private CadenceProposal dieAfter(int writes) {
        var accepted = proposals.accept(id, 1L, Actor.PATIENT, clock.instant());
        assertThat(accepted.step()).isEqualTo(Step.FREEING);
        Map<AppointmentId, Fate> fates = new HashMap<>();
        for (int i = 0; i < FREED && i + 2 <= writes; i++) {
            var visit = accepted.toFree().get(i);
            fates.put(visit.appointment(), freeing.free(accepted, visit));
            assertThat(fates).containsEntry(visit.appointment(), Fate.FREED);
        }
        if (writes > 1 + FREED) {
            freeing.lookAgain(accepted);
        }
        return writes > 2 + FREED ? proposals.finish(id, fates) : accepted;
    }

    private void twoSweepsAtOnce() {
        Callable<Boolean> once =
                () -> {
                    sweep.sweep();
                    return true;
                };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(once, once))) {
                assertThat(done.get()).isTrue();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void isCarriedOutToItsEndAfterACrashAtAnyWrite(int writes) {
        var unused = dieAfter(writes);
        clock.forward(CadenceProposal.PATIENCE.plusSeconds(1));
        twoSweepsAtOnce();
        sweep.sweep();

        var done = proposals.find(id).orElseThrow();
        assertThat(done.step()).isEqualTo(Step.ACCEPTED);
        assertThat(done.dueAt()).isNull();
        assertThat(done.toFree()).extracting(ProposedVisit::fate).containsOnly(Fate.FREED);
        assertThat(row.stream().map(this::status))
                .containsExactly("cancelled", "cancelled", "booked");
        eventually(() -> assertThat(told(rosa, AppointmentCancelled.class)).hasSize(FREED));
        eventually(() -> assertThat(told(rosa, HoldPlaced.class)).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void isCarriedOutWhenTheSameYesComesAgain(int writes) {
        var unused = dieAfter(writes);
        var again = desk.accept(id, 1L, Actor.PATIENT);
        assertThat(again.step()).isEqualTo(Step.ACCEPTED);
        assertThat(again.toFree()).extracting(ProposedVisit::fate).containsOnly(Fate.FREED);
        assertThat(row.stream().map(this::status))
                .containsExactly("cancelled", "cancelled", "booked");
    }

    @Test
    void leavesAVisitThatWasChangedInTheMomentOfTheCrash() {
        var unused = dieAfter(2);
        assertThat(reception.post("/api/appointments/" + row.get(1) + "/confirm").status())
                .isEqualTo(200);
        clock.forward(CadenceProposal.PATIENCE.plusSeconds(1));
        twoSweepsAtOnce();
        assertThat(proposals.find(id).orElseThrow().toFree())
                .extracting(ProposedVisit::fate)
                .containsExactly(Fate.FREED, Fate.CHANGED);
        assertThat(row.stream().map(this::status))
                .containsExactly("cancelled", "confirmed", "booked");
    }

    @Test
    void marksNothingAsLateThatWasGivenBackInGoodTimeBeforeAnOutage() {
        var unused = dieAfter(1);
        clock.forward(Duration.ofDays(5).plusHours(20));
        sweep.sweep();
        assertThat(status(row.getFirst())).isEqualTo("cancelled");
        assertThat(reception.get("/api/appointments/" + row.getFirst()).json().has("changedLateAt"))
                .isFalse();
    }
}
