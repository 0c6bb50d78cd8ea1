package clinic.meridian.booking.exchange;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.Status;
import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A visit as a row, in both directions. */
final class VisitColumns {

    static final List<String> ALL =
            List.of("id", "patient", "type", "adjuncts", "start", "practitioner", "room", "status");

    static final Set<String> REQUIRED = Set.of("id", "patient", "type", "start");

    private VisitColumns() {}

    /**
     * @throws BadCell with the column to blame
     */
    static Wanted wanted(Clinic house, CsvRow row) {
        return new Wanted(
                row.required("type"),
                adjuncts(row.text("adjuncts")),
                start(row).atZoneSameInstant(house.zone()).toOffsetDateTime(),
                id(row, "practitioner", PractitionerId::new),
                id(row, "room", RoomId::new));
    }

    /** Booked when nothing is said. */
    static Status status(CsvRow row) {
        var word = row.text("status");
        return word == null
                ? Status.BOOKED
                : Arrays.stream(Status.values())
                        .filter(each -> each.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new BadCell("status", "expected one of " + words()));
    }

    static List<String> cells(Appointment visit) {
        var placement = visit.placement();
        return List.of(
                visit.id().value(),
                visit.patient().value(),
                visit.type(),
                String.join(" ", visit.adjuncts()),
                placement.start().toString(),
                placement.practitioner().value(),
                placement.room().value(),
                visit.status().word());
    }

    private static OffsetDateTime start(CsvRow row) {
        try {
            return OffsetDateTime.parse(row.required("start"));
        } catch (DateTimeParseException _) {
            throw new BadCell(
                    "start", "expected a time with its offset such as 2026-12-01T09:00-05:00");
        }
    }

    private static List<String> adjuncts(@Nullable String text) {
        return text == null ? List.of() : List.of(text.split("\\s+"));
    }

    private static <T> @Nullable T id(CsvRow row, String column, Function<String, T> of) {
        var text = row.text(column);
        try {
            return text == null ? null : of.apply(text);
        } catch (IllegalArgumentException _) {
            throw new BadCell(column, "expected an id of letters, digits, dots and dashes");
        }
    }

    private static String words() {
        return Arrays.stream(Status.values()).map(Status::word).collect(Collectors.joining(", "));
    }
}
