package clinic.meridian.booking.practicechanges;

import clinic.meridian.booking.clinicfile.ClinicFileException;
import clinic.meridian.booking.clinicfile.ClinicText;
import clinic.meridian.booking.frontdesk.Need;
import clinic.meridian.booking.frontdesk.NoSuch;
import clinic.meridian.booking.practicechanges.PracticeChanges.Outcome;
import clinic.meridian.booking.practicechanges.PracticeChanges.Proposing;
import clinic.meridian.booking.practices.Practices;
import clinic.meridian.booking.practices.StoredPractice;
import clinic.meridian.desk.problem.Problems;
import clinic.meridian.desk.problem.Slug;
import clinic.meridian.events.ClinicId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/** Shows a practice and changes it, never without having shown the impact first. */
@RestController
@RequestMapping("/api/clinics/{clinic}")
class PracticeController {

    private static final String YAML = "application/yaml";

    private final Practices practices;
    private final PracticeChanges changes;

    PracticeController(Practices practices, PracticeChanges changes) {
        this.practices = practices;
        this.changes = changes;
    }

    @PostMapping("/practice-changes/preview")
    ResponseEntity<ImpactView> preview(
            @PathVariable ClinicId clinic, @RequestBody NewChange change) {
        return shown(changes.preview(clinic, proposing(change)));
    }

    /**
     * @param shown the ETag of the preview; answered 412 with a fresh one when the book is not as
     *     it was shown any more
     */
    @PostMapping("/practice-changes")
    ResponseEntity<?> apply(
            @PathVariable ClinicId clinic,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String shown,
            @RequestBody NewChange change) {
        return answer(changes.apply(clinic, proposing(change), fingerprint(shown)));
    }

    /** In the form of a clinic file. */
    @GetMapping(value = "/practice", produces = YAML)
    ResponseEntity<String> export(@PathVariable ClinicId clinic) {
        var stored = stored(clinic);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(YAML))
                .eTag("\"" + stored.edition() + "\"")
                .body(stored.yaml());
    }

    /** All of it at once; with {@code dryRun} only the impact is shown. */
    @PutMapping(
            value = "/practice",
            consumes = {YAML, MediaType.TEXT_PLAIN_VALUE})
    ResponseEntity<?> replace(
            @PathVariable ClinicId clinic,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String shown,
            @RequestBody String yaml) {
        Proposing replacing = stored -> replaced(stored, yaml);
        return dryRun
                ? shown(changes.preview(clinic, replacing))
                : answer(changes.apply(clinic, replacing, fingerprint(shown)));
    }

    @ExceptionHandler(ClinicFileException.class)
    ResponseEntity<?> unreadable(ClinicFileException thrown) {
        return Problems.invalid("practice", String.valueOf(thrown.getMessage()));
    }

    private Proposing proposing(NewChange change) {
        return stored -> {
            if (stored.isNew()) {
                throw new NoSuch("There is no clinic " + stored.clinic() + ".");
            }
            return change.in(stored.yaml());
        };
    }

    private static ProposedPractice replaced(StoredPractice stored, String yaml) {
        var next = ClinicText.read(yaml);
        Need.that(next.id().equals(stored.clinic()), "clinic.id", "that of the path, for it stays");
        Need.that(
                stored.isNew() || next.zone().equals(ClinicText.read(stored.yaml()).zone()),
                "clinic.zone",
                "that of the practice, for the book is kept in it");
        return ProposedPractice.always(yaml);
    }

    private StoredPractice stored(ClinicId clinic) {
        return practices
                .find(clinic)
                .orElseThrow(() -> new NoSuch("There is no clinic " + clinic + "."));
    }

    private static ResponseEntity<ImpactView> shown(Impact impact) {
        var view = ImpactView.of(impact);
        return ResponseEntity.ok().eTag("\"" + view.fingerprint() + "\"").body(view);
    }

    private static ResponseEntity<?> answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Applied(var change) -> ResponseEntity.ok(ImpactView.of(change));
            case Outcome.Differs(var impact) ->
                    Problems.of(
                            Slug.STALE_VERSION,
                            "The book has changed since you looked. Please look at the impact"
                                    + " again.",
                            Map.of("preview", ImpactView.of(impact)));
        };
    }

    private static String fingerprint(@Nullable String ifMatch) {
        var etag = Need.present("If-Match", ifMatch).strip();
        Need.that(etag.matches("\"[0-9a-f]{64}\""), "If-Match", "the ETag of a preview");
        return etag.substring(1, etag.length() - 1);
    }
}
