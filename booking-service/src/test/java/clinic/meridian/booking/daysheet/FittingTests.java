package clinic.meridian.booking.daysheet;

import static clinic.meridian.booking.ElmStreet.CLINIC;
import static clinic.meridian.booking.ElmStreet.COMMUNITY_ROOM;
import static clinic.meridian.booking.ElmStreet.DAY;
import static clinic.meridian.booking.ElmStreet.INES;
import static clinic.meridian.booking.ElmStreet.MEI;
import static clinic.meridian.booking.ElmStreet.ROSA;
import static clinic.meridian.booking.ElmStreet.TOM;
import static clinic.meridian.booking.ElmStreet.WILLOW;
import static clinic.meridian.booking.ElmStreet.at;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.ElmStreet;
import clinic.meridian.booking.clinicfile.ClinicText;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.TimeOff;
import clinic.meridian.booking.practice.TimeSpan;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.PatientId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Which visits a changed house cannot keep. */
class FittingTests {

    private final Page page = Page.blank();
    private String yaml = "";

    @BeforeEach
    void read() throws IOException {
        yaml = Files.readString(Path.of("../clinics/elm-street.yaml"));
    }

    private Appointment rosaAtTen() {
        return page.made(page.book(ROSA, "follow-up", at("10:00"), MEI, WILLOW));
    }

    private Appointment onAChair(PatientId patient, String start) {
        page.now = page.now.plusSeconds(1);
        return page.made(page.book(patient, "community", at(start)));
    }

    private Map<?, Misfit> misfits(Clinic house) {
        return Fitting.misfits(page.sheet, house, page.now);
    }

    private Clinic changed(UnaryOperator<ClinicText> how) {
        return ClinicText.read(how.apply(ClinicText.of(yaml)).yaml());
    }

    @Test
    void keepsEverythingInTheHouseThatItWasBookedIn() {
        var unused = rosaAtTen();
        assertThat(misfits(CLINIC)).isEmpty();
    }

    @Test
    void cannotKeepAVisitOnAClosedDay() {
        var visit = rosaAtTen();
        assertThat(misfits(changed(text -> text.closed(DAY, DAY))))
                .isEqualTo(Map.of(visit.id(), Misfit.CLOSED));
        assertThat(misfits(changed(text -> text.closed(DAY.plusDays(1), DAY.plusDays(3)))))
                .isEmpty();
    }

    @Test
    void cannotKeepAVisitThatTheOpeningHoursCutShort() {
        var visit = rosaAtTen();
        assertThat(misfits(openOnTuesdays("08:00-10:40")))
                .isEqualTo(Map.of(visit.id(), Misfit.OUTSIDE_HOURS));
        assertThat(misfits(openOnTuesdays("08:00-10:45"))).isEmpty();
    }

    private Clinic openOnTuesdays(String hours) {
        return ClinicText.read(yaml.replaceFirst("tuesday: 08:00-18:00", "tuesday: " + hours));
    }

    /** Review and needles until 10:15, rest until 10:35, needles out by 10:40. */
    @Test
    void mindsTimeOffOnlyInTheStagesWithHandsOn() {
        var visit = rosaAtTen();
        assertThat(misfits(away("10:15", "10:35"))).isEmpty();
        assertThat(misfits(away("10:40", "12:00"))).isEmpty();
        assertThat(misfits(away("10:35", "10:40")))
                .isEqualTo(Map.of(visit.id(), Misfit.PRACTITIONER_AWAY));
        assertThat(misfits(away("10:10", "10:15")))
                .isEqualTo(Map.of(visit.id(), Misfit.PRACTITIONER_AWAY));
    }

    private static Clinic away(String from, String to) {
        var hours = new TimeSpan(LocalTime.parse(from), LocalTime.parse(to));
        return ElmStreet.with(MEI, new TimeOff(DAY, DAY, hours));
    }

    @Test
    void cannotKeepAVisitAfterTheLicenceHasExpired() {
        var visit = rosaAtTen();
        assertThat(misfits(changed(text -> text.licence(MEI, DAY)))).isEmpty();
        assertThat(misfits(changed(text -> text.licence(MEI, DAY.minusDays(1)))))
                .isEqualTo(Map.of(visit.id(), Misfit.LICENCE_EXPIRED));
        assertThat(misfits(changed(text -> text.licence(MEI, LocalDate.of(2035, 1, 1))))).isEmpty();
    }

    @Test
    void cannotKeepAVisitInARoomThatIsGoneOrOutOfOrder() {
        var visit = rosaAtTen();
        assertThat(misfits(changed(text -> text.without(WILLOW))))
                .isEqualTo(Map.of(visit.id(), Misfit.ROOM_GONE));
        assertThat(misfits(changed(text -> text.outOfOrder(WILLOW, DAY, DAY))))
                .isEqualTo(Map.of(visit.id(), Misfit.ROOM_OUT_OF_ORDER));
    }

    @Test
    void keepsThePlacesOfThoseWhoBookedFirst() {
        var unused = onAChair(INES, "14:30");
        var tom = onAChair(TOM, "14:15");
        var rosa = onAChair(ROSA, "14:00");
        assertThat(misfits(changed(text -> text.places(COMMUNITY_ROOM, 3)))).isEmpty();
        assertThat(misfits(changed(text -> text.places(COMMUNITY_ROOM, 2))))
                .isEqualTo(Map.of(rosa.id(), Misfit.ROOM_FULL));
        assertThat(misfits(changed(text -> text.places(COMMUNITY_ROOM, 1))))
                .isEqualTo(Map.of(rosa.id(), Misfit.ROOM_FULL, tom.id(), Misfit.ROOM_FULL));
    }

    @Test
    void leavesAlonePatientsWhoAreHereOrWereHere() {
        var visit = rosaAtTen();
        page.now = visit.placement().start().toInstant();
        assertThat(misfits(changed(text -> text.closed(DAY, DAY)))).isEmpty();
    }

    @Test
    void givesBackWhatIsKeptForSomebodyButDoesNotFitAnyMore() {
        var hold = page.made(page.hold("follow-up", at("10:00"), HoldKind.FORM));
        var closed = changed(text -> text.closed(DAY, DAY));
        assertThat(page.made(page.sheet.review(CLINIC, page.now))).isZero();
        assertThat(page.made(page.sheet.review(closed, page.now))).isEqualTo(1);
        assertThat(page.sheet.hold(hold.id())).isEmpty();
    }

    @Test
    void forgetsThatAVisitCouldNotBeKeptOnceItIsMoved() {
        var visit = rosaAtTen();
        page.made(page.sheet.note(new Orphan(visit.id(), visit.sequence(), 2, Misfit.CLOSED)));
        assertThat(page.sheet.orphan(visit)).isPresent();
        var moved = page.made(page.sheet.move(CLINIC, page.moving(visit, at("15:00")), page.now));
        assertThat(page.sheet.orphan(moved)).isEmpty();
    }

    @Test
    void forgetsThatAVisitCouldNotBeKeptOnceItFitsAgain() {
        var visit = rosaAtTen();
        page.made(page.sheet.note(new Orphan(visit.id(), visit.sequence(), 2, Misfit.CLOSED)));
        page.made(page.sheet.review(changed(text -> text.closed(DAY, DAY)), page.now));
        assertThat(page.sheet.orphan(visit)).isPresent();
        page.made(page.sheet.review(CLINIC, page.now));
        assertThat(page.sheet.orphan(visit)).isEmpty();
    }
}
