package clinic.meridian.booking.practice;

import clinic.meridian.events.ClinicId;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All clinics of this system as this process knows them; another process may have changed one up to
 * a second ago. Whoever decides on a page of the book gets the house from the page's own stamp.
 */
public final class Clinics {

    private final Map<ClinicId, Edition> known = new ConcurrentHashMap<>();

    /** In the order of their ids. */
    public List<Clinic> all() {
        var sorted = new TreeMap<String, Clinic>();
        known.forEach((id, edition) -> sorted.put(id.value(), edition.clinic()));
        return List.copyOf(sorted.values());
    }

    public Optional<Clinic> find(ClinicId wanted) {
        return edition(wanted).map(Edition::clinic);
    }

    public Optional<Edition> edition(ClinicId wanted) {
        return Optional.ofNullable(known.get(wanted));
    }

    /** An older edition than the one that is known changes nothing. */
    public void know(Edition edition) {
        var unused =
                known.merge(
                        edition.clinic().id(),
                        edition,
                        (old, next) -> next.version() > old.version() ? next : old);
    }
}
