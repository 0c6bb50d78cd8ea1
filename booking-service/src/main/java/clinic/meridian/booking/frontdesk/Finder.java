package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Hold;
import clinic.meridian.booking.daysheet.Incoming;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.HoldId;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Finds the page that a visit or a hold stands on. Remembers where it saw it last, and looks there
 * first; what it remembers is never believed without looking.
 */
@Component
public class Finder {

    /** Where something was seen. */
    private record Spot(ClinicId clinic, LocalDate date) {}

    /** A kept opening with the page that it stands on. */
    public record Kept(ClinicId clinic, LocalDate page, Hold hold) {}

    private final DaySheets sheets;
    private final Clinics clinics;
    private final Cache<String, Spot> seen = Caffeine.newBuilder().maximumSize(20_000).build();

    Finder(DaySheets sheets, Clinics clinics) {
        this.sheets = sheets;
        this.clinics = clinics;
    }

    /** The one live visit, also while it is on its way to another day. */
    public Optional<Located> visit(AppointmentId id) {
        var spot = seen.getIfPresent(id.value());
        if (spot != null) {
            var there = sheets.page(spot.clinic(), spot.date());
            var visit = there.appointment(id);
            if (visit.isPresent()) {
                return Optional.of(located(there, visit.get()));
            }
        }
        // Between the two questions a move may have been finished; then the first finds it.
        return standing(id).or(() -> onItsWay(id)).or(() -> standing(id));
    }

    /** A move whose old page has let the visit go, but whose new page has not settled it. */
    Optional<Incoming> unsettled(AppointmentId id) {
        return sheets.expecting(id).stream()
                .flatMap(page -> page.incoming(id).filter(each -> left(page, each)).stream())
                .findFirst();
    }

    public Optional<Kept> hold(HoldId id) {
        var spot = seen.getIfPresent(id.value());
        if (spot != null) {
            var there = sheets.page(spot.clinic(), spot.date());
            var hold = there.hold(id);
            if (hold.isPresent()) {
                return Optional.of(new Kept(spot.clinic(), spot.date(), hold.get()));
            }
        }
        return sheets.withHold(id).stream()
                .findFirst()
                .map(
                        page -> {
                            remember(id, page.clinic(), page.date());
                            return new Kept(
                                    page.clinic(), page.date(), page.hold(id).orElseThrow());
                        });
    }

    /** The visit that was moved into a kept opening. */
    Optional<Located> through(HoldId hold) {
        return sheets.movedInto(hold).stream()
                .flatMap(page -> page.through(hold).map(each -> located(page, each)).stream())
                .findFirst();
    }

    void remember(HoldId id, ClinicId clinic, LocalDate date) {
        seen.put(id.value(), new Spot(clinic, date));
    }

    private Optional<Located> standing(AppointmentId id) {
        return sheets.withVisit(id).stream()
                .findFirst()
                .map(page -> located(page, page.appointment(id).orElseThrow()));
    }

    private Optional<Located> onItsWay(AppointmentId id) {
        return sheets.expecting(id).stream()
                .flatMap(
                        page ->
                                page
                                        .incoming(id)
                                        .filter(each -> left(page, each))
                                        .map(each -> located(page, each.appointment()))
                                        .stream())
                .findFirst();
    }

    private boolean left(DaySheet to, Incoming arrival) {
        return sheets.page(to.clinic(), arrival.from()).departed().stream()
                .anyMatch(each -> each.ticket().equals(arrival.ticket()));
    }

    private Located located(DaySheet page, Appointment visit) {
        seen.put(visit.id().value(), new Spot(page.clinic(), page.date()));
        return new Located(
                clinics.find(page.clinic())
                        .orElseThrow(() -> new NoSuch("There is no clinic " + page.clinic() + ".")),
                page.date(),
                visit);
    }
}
