package clinic.meridian.booking.practicechanges;

import clinic.meridian.booking.clinicfile.ClinicText;
import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Fitting;
import clinic.meridian.booking.daysheet.Misfit;
import clinic.meridian.booking.frontdesk.DaySheets;
import clinic.meridian.booking.patients.Patients;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practices.AffectedVisit;
import clinic.meridian.booking.practices.StoredPractice;
import clinic.meridian.events.HoldId;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks through the open book for the visits that a practice could not keep. */
@Component
class Impacts {

    private final DaySheets sheets;
    private final NewTimes newTimes;
    private final Patients patients;
    private final Clock clock;

    Impacts(DaySheets sheets, NewTimes newTimes, Patients patients, Clock clock) {
        this.sheets = sheets;
        this.newTimes = newTimes;
        this.patients = patients;
        this.clock = clock;
    }

    /** With the new time that each affected visit would be offered. */
    Impact of(StoredPractice stored, ProposedPractice proposed) {
        var now = clock.instant();
        var after = ClinicText.read(proposed.yaml());
        var before = stored.isNew() ? after : ClinicText.read(stored.yaml());
        var open = Stretch.open(before, after, now);
        var concerned =
                stored.isNew() ? open.none() : open.within(proposed.first(), proposed.last());
        var book = new Sketch(sheets.pages(stored.clinic(), open.days()));
        var affected = new ArrayList<AffectedVisit>();
        for (var orphan : orphans(book.pages(concerned.days()), before, after, now)) {
            affected.add(orphan.offered(newTimes.sketched(book, after, orphan, open, now)));
        }
        return new Impact(
                stored.clinic(),
                stored.edition(),
                proposed.yaml(),
                concerned.first(),
                concerned.last(),
                affected);
    }

    /** Those that the practice before could keep and the one after cannot; without new times. */
    List<AffectedVisit> orphans(List<DaySheet> pages, Clinic before, Clinic after, Instant now) {
        return pages.stream().flatMap(page -> orphans(page, before, after, now)).toList();
    }

    private Stream<AffectedVisit> orphans(DaySheet page, Clinic before, Clinic after, Instant now) {
        var already = Fitting.misfits(page, before, now).keySet();
        return Fitting.misfits(page, after, now).entrySet().stream()
                .filter(each -> !already.contains(each.getKey()))
                .map(
                        each ->
                                affected(
                                        page.appointment(each.getKey()).orElseThrow(),
                                        each.getValue()));
    }

    private AffectedVisit affected(Appointment visit, Misfit why) {
        var placement = visit.placement();
        return new AffectedVisit(
                visit.id(),
                visit.sequence(),
                visit.patient(),
                visit.type(),
                visit.adjuncts(),
                placement.start(),
                placement.practitioner(),
                placement.room(),
                why,
                HoldId.next(),
                null,
                patients.reachable(visit.patient()));
    }

    /** Days of the book. */
    record Stretch(LocalDate first, LocalDate last) {

        /** A choice: as many days later the rules that a process has read are the new ones. */
        private static final int MARGIN = 2;

        /** From today to the last day on which either house takes bookings. */
        static Stretch open(Clinic before, Clinic after, Instant now) {
            var today = now.atZone(before.zone()).toLocalDate();
            var oneEnd = today.plus(before.rules().horizon());
            var otherEnd = today.plus(after.rules().horizon());
            return new Stretch(
                    today, (oneEnd.isAfter(otherEnd) ? oneEnd : otherEnd).plusDays(MARGIN));
        }

        Stretch within(LocalDate from, LocalDate to) {
            return new Stretch(from.isAfter(first) ? from : first, to.isBefore(last) ? to : last);
        }

        Stretch none() {
            return new Stretch(first, first.minusDays(1));
        }

        List<LocalDate> days() {
            return last.isBefore(first) ? List.of() : first.datesUntil(last.plusDays(1)).toList();
        }
    }
}
