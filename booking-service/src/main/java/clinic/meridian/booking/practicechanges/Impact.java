package clinic.meridian.booking.practicechanges;

import clinic.meridian.booking.clinicfile.ClinicText;
import clinic.meridian.booking.practices.AffectedVisit;
import clinic.meridian.booking.practices.PendingChange;
import clinic.meridian.events.ClinicId;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a change would do to the book, seen at one moment.
 *
 * @param edition of the practice that it would change; 0 for a new clinic
 * @param first first day of the open book on which it changes anything
 * @param last last such day; before the first when there is none
 */
record Impact(
        ClinicId clinic,
        long edition,
        String yaml,
        LocalDate first,
        LocalDate last,
        List<AffectedVisit> affected) {

    Impact {
        affected = List.copyOf(affected);
    }

    /**
     * Two impacts with the same one change the same practice into the same, for the same visits.
     */
    String fingerprint() {
        return ClinicText.fingerprint(clinic + "/" + edition + "/" + yaml + whom(affected));
    }

    PendingChange pending() {
        return new PendingChange(fingerprint(), edition + 1, yaml, first, last, affected);
    }

    /** Which visits, at which version of their place, for which reason. */
    static String whom(List<AffectedVisit> affected) {
        return affected.stream()
                .map(each -> "/" + each.visit() + "#" + each.sequence() + each.why().word())
                .sorted()
                .collect(Collectors.joining());
    }
}
