package clinic.meridian.booking.practicechanges;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Fitting;
import clinic.meridian.booking.daysheet.Hold;
import clinic.meridian.booking.daysheet.Misfit;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Practitioner;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What staff should look at before it becomes urgent. Nothing is cancelled by itself.
 *
 * @param licences that end within 90 days or have ended
 * @param orphans visits to come that the clinic cannot keep, still without another time
 * @param unreachable patients of those visits whom no channel reaches; call them
 */
record Warnings(List<Licence> licences, List<Orphaned> orphans, List<PatientId> unreachable) {

    /** Days before the end at which a licence is warned of again (domain rule 6.4). */
    private static final int[] LEVELS = {7, 30, 60, 90};

    /**
     * @param level {@code expired}, or the days within which it ends: 7, 30, 60 or 90
     * @param daysLeft below zero when it has ended
     * @param appointments of theirs that stand on days after it
     */
    record Licence(
            PractitionerId practitioner,
            String name,
            LocalDate expires,
            long daysLeft,
            String level,
            List<AppointmentId> appointments) {}

    /**
     * @param offered the start of the time that is kept for the patient; absent when none is
     */
    record Orphaned(
            AppointmentId appointment,
            PatientId patient,
            OffsetDateTime start,
            PractitionerId practitioner,
            String why,
            String sentence,
            boolean reachable,
            @Nullable OffsetDateTime offered) {}

    /**
     * @param pages the open book from today on
     */
    static Warnings of(
            Clinic house, List<DaySheet> pages, Predicate<PatientId> reachable, Instant now) {
        var today = now.atZone(house.zone()).toLocalDate();
        var licences =
                house.practitioners().stream()
                        .flatMap(who -> licence(who, pages, today).stream())
                        .toList();
        var orphans = new ArrayList<Orphaned>();
        for (var page : pages) {
            Fitting.misfits(page, house, now)
                    .forEach(
                            (id, why) ->
                                    orphans.add(
                                            orphaned(
                                                    page.appointment(id).orElseThrow(),
                                                    why,
                                                    pages,
                                                    reachable,
                                                    now)));
        }
        return new Warnings(
                licences,
                List.copyOf(orphans),
                orphans.stream()
                        .filter(each -> !each.reachable())
                        .map(Orphaned::patient)
                        .distinct()
                        .toList());
    }

    private static List<Licence> licence(Practitioner who, List<DaySheet> pages, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, who.licenceExpires());
        return level(left).stream()
                .map(
                        level ->
                                new Licence(
                                        who.id(),
                                        who.name(),
                                        who.licenceExpires(),
                                        left,
                                        level,
                                        after(who, pages)))
                .toList();
    }

    /** The narrowest level that holds; none when the end is far away. */
    static List<String> level(long daysLeft) {
        return daysLeft < 0
                ? List.of("expired")
                : IntStream.of(LEVELS)
                        .filter(level -> daysLeft <= level)
                        .limit(1)
                        .mapToObj(Integer::toString)
                        .toList();
    }

    private static List<AppointmentId> after(Practitioner who, List<DaySheet> pages) {
        return pages.stream()
                .filter(page -> !who.licensedOn(page.date()))
                .flatMap(page -> page.appointments().stream())
                .filter(visit -> visit.status().open())
                .filter(visit -> visit.placement().practitioner().equals(who.id()))
                .map(Appointment::id)
                .toList();
    }

    private static Orphaned orphaned(
            Appointment visit,
            Misfit why,
            List<DaySheet> pages,
            Predicate<PatientId> reachable,
            Instant now) {
        return new Orphaned(
                visit.id(),
                visit.patient(),
                visit.placement().start(),
                visit.placement().practitioner(),
                why.word(),
                why.sentence(),
                reachable.test(visit.patient()),
                holds(pages, now)
                        .filter(hold -> visit.id().equals(hold.instead()))
                        .map(hold -> hold.placement().start())
                        .findFirst()
                        .orElse(null));
    }

    private static Stream<Hold> holds(List<DaySheet> pages, Instant now) {
        return pages.stream()
                .flatMap(page -> page.holds().stream())
                .filter(hold -> hold.keeps(now));
    }
}
