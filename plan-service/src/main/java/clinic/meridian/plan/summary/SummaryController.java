package clinic.meridian.plan.summary;

import clinic.meridian.events.PatientId;
import clinic.meridian.plan.planning.Checks;
import clinic.meridian.plan.planning.Plans;
import clinic.meridian.plan.planning.Replies;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One page for the patient, to read or to print. */
@RestController
class SummaryController {

    private static final MediaType HTML =
            new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Plans plans;
    private final SummaryPage page;
    private final SummaryPrint print;

    SummaryController(Plans plans, SummaryPage page, SummaryPrint print) {
        this.plans = plans;
        this.page = page;
        this.print = print;
    }

    /** How the page is wanted. */
    enum Format {
        HTML,
        PDF;

        static Format of(@Nullable String asked, @Nullable String accept) {
            if (asked == null) {
                return accept != null
                                && accept.contains(MediaType.APPLICATION_PDF_VALUE)
                                && !accept.contains(MediaType.TEXT_HTML_VALUE)
                        ? PDF
                        : HTML;
            }
            Checks.that(asked.matches("html|pdf"), "format: expected html or pdf");
            return valueOf(asked.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * @param format {@code html} or {@code pdf}; without it the {@code Accept} header tells
     * @param paper {@code a4} or {@code letter}; without it the one usual where the clinic is
     * @param key of the patient's link; the page's own link for printing needs it
     */
    @GetMapping("/api/patients/{patient}/plan/summary")
    ResponseEntity<?> summary(
            @PathVariable PatientId patient,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String paper,
            @RequestParam(required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            Locale reader) {
        var as = Format.of(format, accept);
        var on = paper == null ? null : Paper.named(paper);
        return Replies.about(
                plans.find(patient),
                plan -> {
                    var summary = Summary.of(plan, plans.now());
                    return switch (as) {
                        case HTML -> html(summary, reader, key);
                        case PDF -> pdf(summary, reader, on);
                    };
                });
    }

    private ResponseEntity<?> html(Summary summary, Locale reader, @Nullable String key) {
        var pdf = UriComponentsBuilder.fromPath("summary").queryParam("format", "pdf");
        if (key != null) {
            pdf.queryParam("key", key);
        }
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", page.contentSecurityPolicy())
                // The link in the address holds its key: no other site may learn it.
                .header("Referrer-Policy", "no-referrer")
                .body(page.html(summary, reader, pdf.build().toUriString()));
    }

    private ResponseEntity<?> pdf(Summary summary, Locale reader, @Nullable Paper asked) {
        var on = asked == null ? Paper.usualAt(summary.zone()) : asked;
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename("plan.pdf").build().toString())
                .body(print.of(summary, reader, on));
    }
}
