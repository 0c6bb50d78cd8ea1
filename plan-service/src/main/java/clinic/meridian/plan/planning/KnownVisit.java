package clinic.meridian.plan.planning;

import clinic.meridian.events.Visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A visit in the appointment book, as far as a plan has to know.
 *
 * @param version of the appointment; an older telling is passed over
 * @param zone the clinic's
 * @param stands booked and neither held, missed nor cancelled
 */
public record KnownVisit(
        String appointment, long version, Instant start, ZoneId zone, String type, boolean stands) {

    /** A choice: older ones no longer change what is suggested. */
    private static final int KEPT = 100;

    public LocalDate day() {
        return start.atZone(zone).toLocalDate();
    }

    static List<KnownVisit> after(List<KnownVisit> known, Visit visit, boolean stands) {
        var seen =
                new KnownVisit(
                        visit.appointment().value(),
                        visit.version(),
                        visit.start().toInstant(),
                        visit.zone(),
                        visit.appointmentType(),
                        stands);
        var all = new ArrayList<>(known);
        for (var old : all) {
            if (old.appointment.equals(seen.appointment) && old.version >= seen.version) {
                return known;
            }
        }
        all.removeIf(old -> old.appointment.equals(seen.appointment));
        all.add(seen);
        all.sort(Comparator.comparing(KnownVisit::start).thenComparing(KnownVisit::appointment));
        return List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }
}
