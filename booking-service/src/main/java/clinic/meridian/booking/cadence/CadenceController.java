package clinic.meridian.booking.cadence;

import clinic.meridian.booking.cadence.CadenceProposal.Step;
import clinic.meridian.booking.frontdesk.Answers;
import clinic.meridian.booking.frontdesk.NoSuch;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.desk.access.Caller;
import clinic.meridian.desk.problem.Problems;
import clinic.meridian.desk.problem.Slug;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.ProposalId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/**
 * What is proposed for visits booked ahead. {@code If-Match} with the ETag that was seen keeps an
 * answer from meaning visits that nobody has seen; the same answer twice changes nothing.
 */
@RestController
class CadenceController {

    record Waiting(List<ProposalView> proposals) {}

    private final CadenceDesk desk;
    private final Proposals proposals;
    private final Clinics clinics;

    CadenceController(CadenceDesk desk, Proposals proposals, Clinics clinics) {
        this.desk = desk;
        this.proposals = proposals;
        this.clinics = clinics;
    }

    /** Those that wait for an answer, the most urgent first. */
    @GetMapping("/api/clinics/{clinic}/cadence-proposals")
    Waiting waiting(@PathVariable ClinicId clinic) {
        var house = NoSuch.orClinic(clinics, clinic);
        return new Waiting(proposals.waiting(house.id()).stream().map(ProposalView::of).toList());
    }

    @GetMapping("/api/cadence-proposals/{id}")
    ResponseEntity<?> show(@PathVariable ProposalId id) {
        return shown(allowed(id));
    }

    /** Gives back what is proposed, as one action. */
    @PostMapping("/api/cadence-proposals/{id}/accept")
    ResponseEntity<?> accept(
            @PathVariable ProposalId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var seen = allowed(id);
        var after = desk.accept(seen.id(), Answers.version(ifMatch), Answers.actor());
        return switch (after.step()) {
            case FREEING, ACCEPTED -> shown(after);
            case OPEN -> stale();
            case DECLINED, OUTDATED -> over(after.step());
        };
    }

    /** Keeps every visit. */
    @PostMapping("/api/cadence-proposals/{id}/decline")
    ResponseEntity<?> decline(
            @PathVariable ProposalId id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        var seen = allowed(id);
        var after = desk.decline(seen.id(), Answers.version(ifMatch), Answers.actor());
        return switch (after.step()) {
            case DECLINED -> shown(after);
            case OPEN -> stale();
            case FREEING, ACCEPTED, OUTDATED -> over(after.step());
        };
    }

    private CadenceProposal allowed(ProposalId id) {
        var found = desk.find(id).orElseThrow(() -> new NoSuch("There is no proposal " + id + "."));
        Caller.current().mustBeAllowedAt(found.wish().clinic().value());
        return found;
    }

    private static ResponseEntity<?> shown(CadenceProposal proposal) {
        return ResponseEntity.ok()
                .eTag(Answers.etag(proposal.edition()))
                .body(ProposalView.of(proposal));
    }

    private static ResponseEntity<?> stale() {
        return Problems.of(
                Slug.STALE_VERSION, "The visits were changed in the meantime. Please look again.");
    }

    private static ResponseEntity<?> over(Step step) {
        return Problems.of(
                Slug.WRONG_STATE,
                switch (step) {
                    case DECLINED -> "The answer was no: every visit stays.";
                    case FREEING, ACCEPTED -> "The answer was yes: the visits were given back.";
                    case OPEN, OUTDATED ->
                            "This proposal is out of date: the plan or the visits have changed, or"
                                    + " they are too close. Every visit stays.";
                });
    }
}
