package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.Decision;
import clinic.meridian.booking.daysheet.PlannedStage;
import clinic.meridian.desk.access.Caller;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.OffsetDateTime;

/**
 * What happens to a visit after it was booked; at the clinic itself: {@link ArrivalController}.
 * {@code If-Match} with the ETag that was seen keeps two people from undoing each other; asking for
 * what is so already changes nothing.
 */
@RestController
@RequestMapping("/api/appointments/{id}")
class ChangeController {

    record Move(@Nullable OffsetDateTime start, @Nullable PractitionerId practitioner) {
        Move {
            var unused = Need.present("start", start);
        }
    }

    /**
     * @param reason a word or a sentence; other services learn only the words they know
     */
    record Cancel(@Nullable String reason) {
        Cancel {
            Need.that(
                    reason == null || (!reason.isBlank() && reason.length() <= 200),
                    "reason",
                    "1 to 200 characters");
        }
    }

    private final FrontDesk desk;
    private final Moves moves;
    private final VisitViews views;

    ChangeController(FrontDesk desk, Moves moves, VisitViews views) {
        this.desk = desk;
        this.moves = moves;
        this.views = views;
    }

    @PostMapping("/move")
    ResponseEntity<?> move(
            @PathVariable AppointmentId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Move body) {
        check(id);
        return answer(
                moves.move(
                        id,
                        Need.present("start", body.start()),
                        body.practitioner(),
                        Answers.version(ifMatch),
                        Answers.actor()));
    }

    @PostMapping("/cancel")
    ResponseEntity<?> cancel(
            @PathVariable AppointmentId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable Cancel body) {
        check(id);
        var actor = Answers.actor();
        var reason = body == null || body.reason() == null ? "other" : body.reason();
        return answer(desk.cancel(id, Answers.version(ifMatch), reason, actor));
    }

    @PostMapping("/confirm")
    ResponseEntity<?> confirm(
            @PathVariable AppointmentId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        check(id);
        return answer(desk.confirm(id, Answers.version(ifMatch), Answers.actor()));
    }

    @PostMapping("/miss")
    ResponseEntity<?> miss(
            @PathVariable AppointmentId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        check(id);
        return answer(desk.miss(id, Answers.version(ifMatch)));
    }

    @PostMapping("/complete")
    ResponseEntity<?> complete(
            @PathVariable AppointmentId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody CompletedSession body) {
        int handsOn =
                allowed(id).visit().placement().stages().stream()
                        .filter(PlannedStage::practitioner)
                        .mapToInt(stage -> stage.to() - stage.from())
                        .sum();
        return answer(desk.complete(id, Answers.version(ifMatch), body.report(handsOn)));
    }

    private void check(AppointmentId id) {
        var unused = allowed(id);
    }

    private Located allowed(AppointmentId id) {
        var at = desk.located(id);
        Caller.current().mustBeAllowedAt(at.house().id().value());
        return at;
    }

    private ResponseEntity<?> answer(Decision<Appointment> decision) {
        return switch (decision) {
            case Decision.Made<Appointment>(var page, _, var visit) ->
                    ResponseEntity.ok()
                            .eTag(Answers.etag(visit.version()))
                            .body(views.of(page.clinic(), visit));
            case Decision.Refused<Appointment>(var refusal) -> Answers.refused(refusal);
        };
    }
}
