package clinic.meridian.reminder.replies;

import clinic.meridian.events.MessageEvent.Channel;
import clinic.meridian.events.PatientId;
import clinic.meridian.reminder.contact.OptOuts;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;

/**
 * The end of mails, by the signed link in each of them (RFC 8058). Only a POST acts: scanners of
 * mail follow links, so a GET shows a page with a button.
 */
@RestController
class Unsubscribe {

    private final OptOuts optOuts;
    private final Clock clock;

    Unsubscribe(OptOuts optOuts, Clock clock) {
        this.optOuts = optOuts;
        this.clock = clock;
    }

    @GetMapping("/api/patients/{patient}/unsubscribe")
    ResponseEntity<String> ask(@PathVariable String patient) {
        return page(
                "<form method=\"post\"><p>Stop e-mails about your visits?</p>"
                        + "<button>Stop e-mails</button></form>");
    }

    @PostMapping("/api/patients/{patient}/unsubscribe")
    ResponseEntity<String> stop(@PathVariable String patient) {
        boolean unused = optOuts.stop(new PatientId(patient), Channel.EMAIL, clock.instant());
        return page("<p>Done. You will get no more e-mails about your visits.</p>");
    }

    private static ResponseEntity<String> page(String content) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_HTML)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .body(
                        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">"
                                + "<meta name=\"viewport\" content=\"width=device-width\">"
                                + "<title>E-mails</title>"
                                + content
                                + "</html>");
    }
}
