package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PatientId;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The visits that a patient has booked ahead, wherever they stand. */
@Component
public class BookedAhead {

    private final DaySheets sheets;
    private final Finder finder;

    BookedAhead(DaySheets sheets, Finder finder) {
        this.sheets = sheets;
        this.finder = finder;
    }

    /** Those still to come or going on, also while they are on their way to another day. */
    public List<Appointment> of(ClinicId clinic, PatientId patient, Instant now) {
        var onTheirWay =
                sheets.expectingOf(patient).stream()
                        .flatMap(page -> page.incoming().stream())
                        .map(each -> each.appointment());
        var standing =
                sheets.withVisitsOf(patient).stream().flatMap(page -> page.appointments().stream());
        var ids =
                Stream.concat(onTheirWay, standing)
                        .filter(visit -> visit.patient().equals(patient))
                        .filter(visit -> visit.status().open())
                        .map(Appointment::id)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        return ids.stream()
                .flatMap(id -> finder.visit(id).stream())
                .filter(at -> at.house().id().equals(clinic))
                .map(Located::visit)
                .filter(visit -> visit.status().open())
                .filter(visit -> visit.placement().end().toInstant().isAfter(now))
                .toList();
    }
}
