package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.Hold;
import clinic.meridian.booking.daysheet.Refusal;
import clinic.meridian.booking.daysheet.VisitRequest;
import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.desk.access.Caller;
import clinic.meridian.desk.problem.Problems;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Visits over HTTP: booking and looking. What happens to one later: {@link ChangeController}. */
@RestController
class AppointmentController {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

    /**
     * @param hold an opening kept before, to be used up
     * @param practitioner anybody when absent; {@code room} likewise
     */
    record NewVisit(
            @Nullable String type,
            @Nullable List<String> adjuncts,
            @Nullable OffsetDateTime start,
            @Nullable PractitionerId practitioner,
            @Nullable RoomId room,
            @Nullable HoldId hold,
            @Nullable PatientId patient) {
        NewVisit {
            var unused = Need.present("type", type);
            var unused2 = Need.present("start", start);
            var unused3 = Need.present("patient", patient);
        }
    }

    private final FrontDesk desk;
    private final Finder finder;
    private final Clearances clearances;
    private final IdempotencyKeys keys;
    private final Clinics clinics;
    private final VisitViews views;

    AppointmentController(
            FrontDesk desk,
            Finder finder,
            Clearances clearances,
            IdempotencyKeys keys,
            Clinics clinics,
            VisitViews views) {
        this.desk = desk;
        this.finder = finder;
        this.clearances = clearances;
        this.keys = keys;
        this.clinics = clinics;
        this.views = views;
    }

    @PostMapping("/api/clinics/{clinic}/appointments")
    ResponseEntity<?> book(
            @PathVariable ClinicId clinic,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody NewVisit body) {
        var house = NoSuch.orClinic(clinics, clinic);
        return keys.claim(clinic, "appointments", key, body)
                .answer(
                        id -> book(house, new AppointmentId(id), body),
                        // The visit may have been moved since, so look for it anywhere.
                        id ->
                                finder.visit(new AppointmentId(id))
                                        .<ResponseEntity<?>>map(at -> created(house, at.visit()))
                                        .orElseGet(() -> book(house, new AppointmentId(id), body)));
    }

    @GetMapping("/api/appointments/{id}")
    ResponseEntity<VisitView> show(@PathVariable AppointmentId id) {
        var at = desk.located(id);
        Caller.current().mustBeAllowedAt(at.house().id().value());
        return ResponseEntity.ok()
                .eTag(Answers.etag(at.visit().version()))
                .body(views.of(at.house().id(), at.visit()));
    }

    private ResponseEntity<?> book(Clinic house, AppointmentId id, NewVisit body) {
        var patient = Need.present("patient", body.patient());
        var request =
                new VisitRequest(
                        id,
                        desk.card(house, patient, id),
                        new Wanted(
                                Need.present("type", body.type()),
                                body.adjuncts() == null ? List.of() : body.adjuncts(),
                                Need.present("start", body.start()),
                                body.practitioner(),
                                body.room()),
                        body.hold(),
                        Answers.actor());
        return switch (desk.book(house, request)) {
            case Decision.Made<Appointment>(_, _, var visit) -> created(house, visit);
            case Decision.Refused<Appointment>(var refusal) ->
                    Clearances.waits(request, refusal.reason())
                            ? clearances
                                    .keep(house, request)
                                    .map(hold -> kept(house, hold, refusal))
                                    .orElseGet(() -> Answers.refused(refusal))
                            : Answers.refused(refusal);
        };
    }

    /** No, but the time is kept; names the time that is kept, which may be an earlier wish. */
    private static ResponseEntity<ProblemDetail> kept(Clinic house, Hold hold, Refusal refusal) {
        var until = hold.expiresAt().atZone(house.zone());
        return Problems.of(
                Answers.slug(refusal.reason()),
                refusal.sentence()
                        + " We keep "
                        + MOMENT.format(hold.placement().start())
                        + " for you until "
                        + MOMENT.format(until)
                        + ".",
                Map.of("hold", hold.id(), "keptUntil", until.toOffsetDateTime()));
    }

    private ResponseEntity<VisitView> created(Clinic house, Appointment visit) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create("/api/appointments/" + visit.id()))
                .eTag(Answers.etag(visit.version()))
                .body(views.of(house.id(), visit));
    }
}
