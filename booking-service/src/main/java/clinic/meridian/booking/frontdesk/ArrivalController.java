package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.desk.access.Caller;
import clinic.meridian.events.AppointmentId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A patient is here: at the door, in the room, needles in, needles out. {@code complete} in {@link
 * ChangeController} ends it. Each step told twice counts once; {@code If-Match} as elsewhere.
 */
@RestController
@RequestMapping("/api/appointments/{id}")
class ArrivalController {

    private final FrontDesk desk;
    private final VisitViews views;

    ArrivalController(FrontDesk desk, VisitViews views) {
        this.desk = desk;
        this.views = views;
    }

    @PostMapping("/arrive")
    ResponseEntity<?> arrive(
            @PathVariable AppointmentId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody(required = false) FloorSteps.@Nullable Arrive body) {
        var decision = body == null ? null : body.decided();
        return answer(checked(id), desk.arrive(id, Answers.version(ifMatch), decision));
    }

    @PostMapping("/room")
    ResponseEntity<?> room(
            @PathVariable AppointmentId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody(required = false) FloorSteps.@Nullable Room body) {
        var room = body == null ? null : body.room();
        return answer(checked(id), desk.room(id, Answers.version(ifMatch), room));
    }

    @PostMapping("/needles-in")
    ResponseEntity<?> needlesIn(
            @PathVariable AppointmentId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(checked(id), desk.needlesIn(id, Answers.version(ifMatch)));
    }

    @PostMapping("/needles-out")
    ResponseEntity<?> needlesOut(
            @PathVariable AppointmentId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(checked(id), desk.needlesOut(id, Answers.version(ifMatch)));
    }

    private Located checked(AppointmentId id) {
        var at = desk.located(id);
        Caller.current().mustBeAllowedAt(at.house().id().value());
        return at;
    }

    private ResponseEntity<?> answer(Located at, Decision<Appointment> decision) {
        return switch (decision) {
            case Decision.Made<Appointment>(_, _, var visit) ->
                    ResponseEntity.ok()
                            .eTag(Answers.etag(visit.version()))
                            .body(views.of(at.house().id(), visit));
            case Decision.Refused<Appointment>(var refusal) -> Answers.refused(refusal);
        };
    }
}
