package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.openings.Opening;
import clinic.meridian.booking.openings.OpeningSearch;
import clinic.meridian.booking.openings.OpeningSearch.Order;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.desk.access.Caller;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is free. Computed for the moment of asking; nothing is kept by looking. */
@RestController
class OpeningController {

    /** A choice: two months of a wall calendar in one answer. */
    private static final int MOST_DAYS = 62;

    private final Openings openings;
    private final FrontDesk desk;
    private final Finder finder;
    private final Clinics clinics;
    private final BookingMetrics metrics;

    OpeningController(
            Openings openings,
            FrontDesk desk,
            Finder finder,
            Clinics clinics,
            BookingMetrics metrics) {
        this.openings = openings;
        this.desk = desk;
        this.finder = finder;
        this.clinics = clinics;
        this.metrics = metrics;
    }

    /**
     * @param patient for whom staff look; a patient who comes by the link of a visit is known by it
     * @param order {@code time}, or {@code best}: the usual practitioner and hour first, then what
     *     leaves no useless gap
     * @param zone of the patient's clock, such as {@code Europe/Lisbon}; adds {@code there}
     */
    record Search(
            @Nullable String type,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<String> adjuncts,
            @Nullable PractitionerId practitioner,
            @Nullable PatientId patient,
            @Nullable String order,
            @Nullable String zone) {}

    @GetMapping("/api/clinics/{clinic}/openings")
    Map<String, List<Opening>> openings(@PathVariable ClinicId clinic, Search asked) {
        var house = NoSuch.orClinic(clinics, clinic);
        var type = Need.present("type", asked.type());
        var from = Need.present("from", asked.from());
        var to = Need.present("to", asked.to());
        Need.that(house.type(type).isPresent(), "type", "one of " + names(house));
        Need.that(!to.isBefore(from), "to", "a day that is not before " + from);
        Need.that(
                ChronoUnit.DAYS.between(from, to) < MOST_DAYS,
                "to",
                "at most " + MOST_DAYS + " days at once");
        var practitioner = asked.practitioner();
        if (practitioner != null && house.practitioner(practitioner).isEmpty()) {
            throw new NoSuch("Nobody called " + practitioner + " treats at " + house.name() + ".");
        }
        var search = search(house, type, asked);
        var found =
                metrics.timedPlain(Flow.OPENINGS, () -> openings.between(house, from, to, search));
        var zone = asked.zone();
        return Map.of("openings", zone == null ? found : seenFrom(zone(zone), found));
    }

    private OpeningSearch search(Clinic house, String type, Search asked) {
        var moved = ofLink();
        var patient =
                moved.map(at -> at.visit().patient()).or(() -> ofStaff(house, asked.patient()));
        return new OpeningSearch(
                type,
                asked.adjuncts() == null ? List.of() : asked.adjuncts(),
                asked.practitioner(),
                patient.map(
                                who ->
                                        desk.card(
                                                house,
                                                who,
                                                moved.map(at -> at.visit().id()).orElse(null)))
                        .orElse(null),
                patient.flatMap(openings::usual).orElse(null),
                order(asked.order()),
                Answers.actor());
    }

    /** The visit whose link the patient followed, to find another time for it. */
    private Optional<Located> ofLink() {
        return Caller.current()
                .byLink()
                .filter(link -> link.kind().equals("appointment"))
                .flatMap(link -> finder.visit(new AppointmentId(link.id())));
    }

    private static Optional<PatientId> ofStaff(Clinic house, @Nullable PatientId patient) {
        if (patient != null) {
            Caller.current().mustBeAllowedAt(house.id().value());
        }
        return Optional.ofNullable(patient);
    }

    private static Order order(@Nullable String text) {
        return switch (text) {
            case null -> Order.TIME;
            case "time" -> Order.TIME;
            case "best" -> Order.BEST;
            default -> throw new IllegalArgumentException("order: expected time or best");
        };
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "zone: expected a time zone such as Europe/Lisbon", e);
        }
    }

    private static List<Opening> seenFrom(ZoneId zone, List<Opening> found) {
        return found.stream().map(each -> each.seenFrom(zone)).toList();
    }

    private static List<String> names(Clinic house) {
        return house.types().stream().map(type -> type.name()).toList();
    }
}
