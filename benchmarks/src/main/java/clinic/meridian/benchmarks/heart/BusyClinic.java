package clinic.meridian.benchmarks.heart;

import clinic.meridian.benchmarks.Project;
import clinic.meridian.booking.clinicfile.ClinicFiles;
import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.PatientCard;
import clinic.meridian.booking.daysheet.Placement;
import clinic.meridian.booking.daysheet.VisitRequest;
import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.booking.openings.Opening;
import clinic.meridian.booking.openings.OpeningFinder;
import clinic.meridian.booking.openings.OpeningSearch;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.PatientId;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The demo clinic grown large: open ten hours on every day, its private rooms taken for about 60 %
 * of them.
 */
final class BusyClinic {

    static final Instant NOW = Instant.parse("2026-11-24T14:00:00Z");
    static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    static final OpeningSearch ANYBODY = new OpeningSearch("follow-up", null, null, Actor.PATIENT);

    private static final double TAKEN = 0.6;
    private static final int OPEN_MINUTES = 600;

    private BusyClinic() {}

    /** A fifth more rooms than practitioners. Lunch is at noon or at one. */
    static Clinic house(int practitioners) {
        int rooms = practitioners * 6 / 5 + (practitioners < 10 ? 1 : 0);
        var people = lines(practitioners, BusyClinic::practitioner);
        var yaml =
                Project.clinic(
                                Map.of(
                                        "hours",
                                        week("  ", "08:00-18:00"),
                                        "rooms",
                                        lines(rooms, BusyClinic::room)
                                                + "  - {id: chairs, name: Chairs, kind: chairs,"
                                                + " places: 3}\n",
                                        "practitioners",
                                        people))
                        .replaceFirst("horizon-weeks: \\d+", "horizon-weeks: 26");
        try {
            var folder = Files.createTempDirectory("meridian-busy-clinic");
            var file = Files.writeString(folder.resolve("busy.yaml"), yaml);
            var house = ClinicFiles.in(folder).getFirst();
            Files.delete(file);
            Files.delete(folder);
            return house;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String room(int number) {
        return "  - {id: room-%1$d, name: Room %1$d, kind: private}".formatted(number);
    }

    private static String practitioner(int number) {
        var shift = number % 2 == 0 ? "08:00-12:00, 13:00-18:00" : "08:00-13:00, 14:00-18:00";
        return "  - id: prac-%1$d\n    name: Practitioner %1$d\n".formatted(number)
                + "    licence-expires: 2090-12-31\n    shifts:\n"
                + week("      ", shift);
    }

    private static String week(String indent, String hours) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> indent + day.name().toLowerCase(Locale.ROOT) + ": " + hours + "\n")
                .collect(Collectors.joining());
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(line)
                .map(each -> each.stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    /** Pages of so many days, each as a season of bookings in any order leaves it. */
    static List<DaySheet> pages(Clinic house, int days) {
        return IntStream.range(0, days).mapToObj(day -> page(house, FIRST.plusDays(day))).toList();
    }

    static DaySheet page(Clinic house, LocalDate date) {
        var random = new Random(date.toEpochDay());
        var page = DaySheet.blank(house.id(), date);
        for (int visit = 0;
                taken(page) < TAKEN * OPEN_MINUTES * (house.rooms().size() - 1);
                visit++) {
            var openings = OpeningFinder.on(page, house, ANYBODY, NOW);
            var decision =
                    page.book(
                            house,
                            request(openings.get(random.nextInt(openings.size())), visit),
                            NOW);
            if (decision instanceof Decision.Made<Appointment>(var next, _, _)) {
                page = next;
            }
        }
        return page;
    }

    static VisitRequest request(Opening opening, int number) {
        return new VisitRequest(
                new AppointmentId("visit-" + number),
                new PatientCard(new PatientId("patient-" + number), Set.of(), true, false),
                Wanted.of("follow-up", opening.start()).with(opening.practitioner()),
                null,
                Actor.STAFF);
    }

    private static long taken(DaySheet page) {
        return page.appointments().stream()
                .map(Appointment::placement)
                .mapToLong(BusyClinic::minutes)
                .sum();
    }

    private static long minutes(Placement placement) {
        return Duration.between(placement.start(), placement.roomFree()).toMinutes();
    }
}
