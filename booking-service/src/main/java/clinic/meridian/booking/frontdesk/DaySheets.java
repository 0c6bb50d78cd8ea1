package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practices.Practices;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PatientId;
import clinic.meridian.messaging.Change;
import clinic.meridian.messaging.Documents;
import clinic.meridian.messaging.Stored;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.bson.Document;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The pages of the book. Every change is one conditional write of one page together with its
 * events; two pages are never written as one.
 */
@Component
public class DaySheets {

    private static final String VISIT = "state.appointments.id";
    private static final String THROUGH = "state.appointments.through";
    private static final String HOLD = "state.holds.id";
    private static final String PATIENT = "state.appointments.patient";
    private static final String INCOMING_THROUGH = "state.incoming.appointment.through";
    private static final String INCOMING = "state.incoming.appointment.id";
    private static final String INCOMING_PATIENT = "state.incoming.appointment.patient";
    private static final String EXPIRY = "state.holds.expiresAt";

    /** Pages that one question may bring up; a patient's year is a fraction of it. */
    private static final int MOST = 1_000;

    private final Documents<DaySheet> pages;
    private final Practices practices;

    /** Steps of a move to another day have no event of their own; hence the few seconds. */
    private final Cache<String, DaySheet> recent =
            Caffeine.newBuilder()
                    .maximumSize(20_000)
                    .expireAfterWrite(Duration.ofSeconds(5))
                    .build();

    DaySheets(Documents<DaySheet> pages, Practices practices) {
        this.pages = pages;
        this.practices = practices;
        for (var field :
                List.of(VISIT, THROUGH, HOLD, PATIENT, INCOMING, INCOMING_PATIENT, EXPIRY)) {
            var unused = pages.raw().createIndex(new Document(field, 1));
        }
    }

    /** Blank when nothing was ever written on it. */
    public DaySheet page(ClinicId clinic, LocalDate date) {
        return stored(clinic, date).state();
    }

    /** With the page's own version; 0 when blank. */
    Stored<DaySheet> stored(ClinicId clinic, LocalDate date) {
        var id = DaySheet.page(clinic, date);
        return pages.find(id).orElseGet(() -> new Stored<>(id, 0, DaySheet.blank(clinic, date)));
    }

    /** In the order of the dates. */
    public List<DaySheet> pages(ClinicId clinic, List<LocalDate> dates) {
        var ids = dates.stream().map(date -> DaySheet.page(clinic, date)).toList();
        var found =
                pages.find(new Document("_id", new Document("$in", ids)), ids.size()).stream()
                        .map(Stored::state)
                        .collect(Collectors.toMap(DaySheet::date, Function.identity()));
        return dates.stream()
                .map(date -> found.getOrDefault(date, DaySheet.blank(clinic, date)))
                .toList();
    }

    /** What should become of a page, by the rules of the house as they are now. Pure. */
    public interface Deciding<T> {
        Decision<T> on(DaySheet page, Clinic house);
    }

    /** Loads, decides, writes; again when somebody else was faster. */
    public <T> Decision<T> decide(ClinicId clinic, LocalDate date, Deciding<T> how) {
        return change(clinic, date, page -> how.on(page, house(clinic, page.stamp().edition())));
    }

    /**
     * As {@link #decide}, for what asks for no place on the page: does not wait for a change of the
     * practice that is being decided.
     */
    public <T> Decision<T> settle(ClinicId clinic, LocalDate date, Deciding<T> how) {
        return change(clinic, date, page -> how.on(page, house(clinic, 0)));
    }

    private <T> Decision<T> change(
            ClinicId clinic, LocalDate date, Function<DaySheet, Decision<T>> how) {
        var id = DaySheet.page(clinic, date);
        try {
            return pages.change(
                    id,
                    found -> {
                        var page = found == null ? DaySheet.blank(clinic, date) : found;
                        return written(page, how.apply(page));
                    });
        } finally {
            recent.invalidate(id);
        }
    }

    /**
     * The page as it was a moment ago, for looking only: {@link #decide} always reads anew. What
     * this instance writes is seen at once, what another one writes when its event arrives.
     */
    public DaySheet glance(ClinicId clinic, LocalDate date) {
        return recent.get(DaySheet.page(clinic, date), _ -> page(clinic, date));
    }

    /** Somebody else wrote on the page. */
    void changed(ClinicId clinic, LocalDate date) {
        recent.invalidate(DaySheet.page(clinic, date));
    }

    private Clinic house(ClinicId clinic, long stamp) {
        return practices
                .inForce(clinic, stamp)
                .orElseThrow(() -> new NoSuch("There is no clinic " + clinic + "."));
    }

    private static <T> Change<DaySheet, Decision<T>> written(DaySheet page, Decision<T> decision) {
        return switch (decision) {
            case Decision.Refused<T> _ -> Change.none(decision);
            case Decision.Made<T>(var next, var events, _) ->
                    events.isEmpty() && next.equals(page)
                            ? Change.none(decision)
                            : Change.to(next, events, decision);
        };
    }

    /** The days on which anything was ever written, in order. */
    public List<LocalDate> days(ClinicId clinic) {
        return pages
                .raw()
                .find(new Document("state.clinic", clinic.value()))
                .projection(new Document("_id", 1))
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>())
                .stream()
                .map(id -> LocalDate.parse(id.substring(id.lastIndexOf('/') + 1)))
                .sorted()
                .toList();
    }

    /**
     * Which of these visits stand on a page of the clinic or are on their way to one, whatever has
     * become of them.
     */
    public Set<AppointmentId> standing(ClinicId clinic, Collection<AppointmentId> ids) {
        var wanted = List.copyOf(Set.copyOf(ids));
        Set<AppointmentId> standing = new HashSet<>();
        for (int from = 0; from < wanted.size(); from += MOST) {
            var some = wanted.subList(from, Math.min(from + MOST, wanted.size()));
            var values = some.stream().map(AppointmentId::value).toList();
            // First those on their way: they may arrive between the two questions.
            for (var field : List.of(INCOMING, VISIT)) {
                for (var page : all(new Document(field, new Document("$in", values)))) {
                    if (page.clinic().equals(clinic)) {
                        page.incoming().forEach(each -> standing.add(each.appointment().id()));
                        page.appointments().forEach(visit -> standing.add(visit.id()));
                    }
                }
            }
        }
        standing.retainAll(wanted);
        return standing;
    }

    List<DaySheet> withVisit(AppointmentId id) {
        return all(new Document(VISIT, id.value()));
    }

    List<DaySheet> withHold(HoldId id) {
        return all(new Document(HOLD, id.value()));
    }

    List<DaySheet> movedInto(HoldId id) {
        return all(new Document(THROUGH, id.value()));
    }

    List<DaySheet> expecting(AppointmentId id) {
        return all(new Document(INCOMING, id.value()));
    }

    List<DaySheet> expectingInto(HoldId hold) {
        return all(new Document(INCOMING_THROUGH, hold.value()));
    }

    /** Pages with a move that is not finished. */
    List<DaySheet> expecting() {
        return all(new Document(INCOMING, new Document("$exists", true)));
    }

    List<DaySheet> withExpiredHolds(Instant now) {
        return all(new Document(EXPIRY, new Document("$lte", Date.from(now))));
    }

    /** Pages to which a visit of the patient is being moved. */
    List<DaySheet> expectingOf(PatientId patient) {
        return all(new Document(INCOMING_PATIENT, patient.value()));
    }

    List<DaySheet> withVisitsOf(PatientId patient) {
        return all(new Document(PATIENT, patient.value()));
    }

    private List<DaySheet> all(Document filter) {
        return pages.find(filter, MOST).stream().map(Stored::state).toList();
    }
}
