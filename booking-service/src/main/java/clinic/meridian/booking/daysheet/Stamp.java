package clinic.meridian.booking.daysheet;

import clinic.meridian.events.AppointmentId;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a page knows of the changes of the practice.
 *
 * @param edition of the last change that concerned this day; nothing is booked on it by an older
 *     one
 * @param orphans visits that the clinic could not keep
 */
public record Stamp(long edition, List<Orphan> orphans) {

    static final Stamp NONE = new Stamp(0, List.of());

    public Stamp {
        orphans = List.copyOf(orphans);
    }

    Stamp as(long next) {
        return new Stamp(next, orphans);
    }

    Stamp with(Orphan orphan) {
        var all = new ArrayList<>(orphans);
        all.removeIf(each -> each.visit().equals(orphan.visit()));
        all.add(orphan);
        return new Stamp(edition, all);
    }

    Stamp only(Set<AppointmentId> visits) {
        return new Stamp(
                edition, orphans.stream().filter(each -> visits.contains(each.visit())).toList());
    }

    /** A visit that was moved since is none. */
    Optional<Orphan> orphan(Appointment visit) {
        return orphans.stream()
                .filter(each -> each.visit().equals(visit.id()))
                .filter(each -> each.sequence() == visit.sequence())
                .findFirst();
    }
}
