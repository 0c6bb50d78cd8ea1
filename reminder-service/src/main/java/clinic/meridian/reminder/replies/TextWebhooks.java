package clinic.meridian.reminder.replies;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the text provider calls. Form posts, signed; anything unsigned is refused and forgotten. */
@RestController
class TextWebhooks {

    /** TwiML: nothing to say in return. Answers go out as messages of their own. */
    private static final String NOTHING = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    private final ProviderSignature signature;
    private final Replies replies;
    private final StatusReports reports;

    TextWebhooks(ProviderSignature signature, Replies replies, StatusReports reports) {
        this.signature = signature;
        this.replies = replies;
        this.reports = reports;
    }

    @PostMapping("/api/webhooks/sms/inbound")
    ResponseEntity<String> inbound(
            HttpServletRequest request,
            @RequestParam("MessageSid") String sid,
            @RequestParam("From") String from,
            @RequestParam(name = "Body", defaultValue = "") String body) {
        if (!signature.isOn(request)) {
            return refused();
        }
        replies.on(sid, from, body);
        return ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(NOTHING);
    }

    @PostMapping("/api/webhooks/sms/status")
    ResponseEntity<String> status(
            HttpServletRequest request,
            @RequestParam String schedule,
            @RequestParam String reminder,
            @RequestParam("MessageStatus") String status,
            @RequestParam(name = "ErrorCode", required = false) @Nullable String errorCode) {
        if (!signature.isOn(request)) {
            return refused();
        }
        reports.on(schedule, reminder, status, errorCode);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<String> refused() {
        return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
}
