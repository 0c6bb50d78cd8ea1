package clinic.meridian.booking.floor;

import static clinic.meridian.booking.ElmStreet.CLINIC;
import static clinic.meridian.booking.ElmStreet.DAY;
import static clinic.meridian.booking.ElmStreet.INES;
import static clinic.meridian.booking.ElmStreet.JONAS;
import static clinic.meridian.booking.ElmStreet.MEI;
import static clinic.meridian.booking.ElmStreet.NOW;
import static clinic.meridian.booking.ElmStreet.ROSA;
import static clinic.meridian.booking.ElmStreet.TOM;
import static clinic.meridian.booking.ElmStreet.at;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.PatientCard;
import clinic.meridian.booking.daysheet.Presence;
import clinic.meridian.booking.daysheet.VisitRequest;
import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Set;

/** Who is here, what is due, who runs late. Pure: a page and a moment. */
class FloorTests {

    private DaySheet page = DaySheet.blank(CLINIC.id(), DAY);
    private Appointment rosa;
    private Appointment tom;

    @BeforeEach
    void meiTreatsRosaAtNineAndTomAtTen() {
        rosa = booked(ROSA, "09:00", MEI);
        tom = booked(TOM, "10:00", MEI);
    }

    private Appointment booked(PatientId patient, String time, PractitionerId practitioner) {
        return made(
                page.book(
                        CLINIC,
                        new VisitRequest(
                                AppointmentId.next(),
                                new PatientCard(patient, Set.of(), true, false),
                                Wanted.of("follow-up", at(time)).with(practitioner),
                                null,
                                Actor.STAFF),
                        NOW));
    }

    @CanIgnoreReturnValue
    private <T> T made(Decision<T> decision) {
        return switch (decision) {
            case Decision.Made<T>(var next, _, var outcome) -> {
                page = next;
                yield outcome;
            }
            case Decision.Refused<T>(var refusal) -> throw new AssertionError(refusal.sentence());
        };
    }

    private static Instant time(String time) {
        return at(time).toInstant();
    }

    private Floor floor(String time) {
        return Floor.at(page, CLINIC, time(time));
    }

    private Floor.Lane mei(String time) {
        return floor(time).practitioners().stream()
                .filter(lane -> lane.id().equals(MEI))
                .findFirst()
                .orElseThrow();
    }

    private void rosaArrives(String time) {
        made(page.arrive(CLINIC, rosa.id(), null, null, time(time)));
    }

    @Test
    void showsNobodyBeforeAnybodyCame() {
        assertThat(floor("08:55").here()).isEmpty();
        assertThat(mei("08:55").runningLateMinutes()).isZero();
        assertThat(mei("08:55").next())
                .isEqualTo(new Floor.Next(rosa.id(), ROSA, at("09:00"), null));
    }

    @Test
    void holdsNobodyUpWhoHasNotCome() {
        assertThat(mei("09:14").runningLateMinutes()).isZero();
    }

    @Test
    void runsLateWhileAPatientWaitsAfterTheirTime() {
        rosaArrives("08:50");
        assertThat(mei("09:00").runningLateMinutes()).isZero();
        assertThat(mei("09:07").runningLateMinutes()).isEqualTo(7);
        assertThat(mei("09:07").next())
                .isEqualTo(new Floor.Next(rosa.id(), ROSA, at("09:00"), Presence.WAITING));
        assertThat(floor("09:07").here())
                .singleElement()
                .satisfies(
                        guest -> {
                            assertThat(guest.state()).isEqualTo(Presence.WAITING);
                            assertThat(guest.late()).isFalse();
                            assertThat(guest.removal()).isNull();
                        });
    }

    @Test
    void runsAsLateAsTheTreatmentBegan() {
        rosaArrives("08:50");
        made(page.room(CLINIC, rosa.id(), null, null, time("09:05")));
        assertThat(mei("09:10").runningLateMinutes()).isEqualTo(5);
        assertThat(mei("09:25").runningLateMinutes()).isEqualTo(10);
    }

    @Test
    void countsTheSecondsUntilTheNeedlesAreDue() {
        rosaArrives("09:00");
        made(page.needlesIn(CLINIC, rosa.id(), null, time("09:15")));
        assertThat(floor("09:30").here().getFirst().removal())
                .isEqualTo(new Timer(time("09:35"), 300, false));
        assertThat(floor("09:35").here().getFirst().removal())
                .isEqualTo(new Timer(time("09:35"), 0, false));
        assertThat(floor("09:37").here().getFirst().removal())
                .isEqualTo(new Timer(time("09:35"), -120, true));
        assertThat(mei("09:37").runningLateMinutes()).isEqualTo(2);
        assertThat(mei("09:37").next()).isEqualTo(new Floor.Next(tom.id(), TOM, at("10:00"), null));
    }

    @Test
    void stopsTheTimerWhenTheNeedlesAreOut() {
        rosaArrives("09:00");
        made(page.needlesIn(CLINIC, rosa.id(), null, time("09:15")));
        made(page.needlesOut(CLINIC, rosa.id(), null, time("09:34")));
        assertThat(floor("09:39").here().getFirst().removal()).isNull();
        assertThat(floor("09:39").here().getFirst().state()).isEqualTo(Presence.NEEDLES_OUT);
        assertThat(mei("09:39").runningLateMinutes()).isZero();
    }

    @Test
    void countsEachPractitionerAlone() {
        var ines = booked(INES, "09:00", JONAS);
        made(page.arrive(CLINIC, ines.id(), null, null, time("09:00")));
        assertThat(floor("09:12").practitioners())
                .extracting(Floor.Lane::runningLateMinutes)
                .containsExactly(0, 12);
    }

    @Test
    void flagsAPatientWhoCameTenMinutesLate() {
        rosaArrives("09:10");
        assertThat(floor("09:11").here().getFirst().late()).isTrue();
        assertThat(floor("09:11").here().getFirst().lateMinutes()).isEqualTo(10);
    }
}
