package clinic.meridian.reminder.replies;

import clinic.meridian.desk.access.Caller;
import clinic.meridian.events.MessageEvent.Channel;
import clinic.meridian.events.PatientId;
import clinic.meridian.reminder.contact.Contacts;
import clinic.meridian.reminder.contact.OptOuts;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;

/**
 * The end of messages on one channel, by the signed link in a mail or by staff for a patient who
 * said so in any other way. Holds from the moment it is answered; asking twice changes nothing
 * more.
 */
@RestController
class OptOutDesk {

    /**
     * @param channel {@code sms} or {@code email}
     */
    record Request(Channel channel) {
        Request {
            if (channel == null) {
                throw new IllegalArgumentException("channel: missing (expected: sms or email)");
            }
        }
    }

    private final OptOuts optOuts;
    private final Contacts contacts;
    private final Clock clock;

    OptOutDesk(OptOuts optOuts, Contacts contacts, Clock clock) {
        this.optOuts = optOuts;
        this.contacts = contacts;
        this.clock = clock;
    }

    @PostMapping("/api/patients/{patient}/opt-out")
    ResponseEntity<Void> stop(@PathVariable String patient, @RequestBody Request request) {
        var id = new PatientId(patient);
        contacts.clinic(id).ifPresent(clinic -> Caller.current().mustBeAllowedAt(clinic.value()));
        boolean unused = optOuts.stop(id, request.channel(), clock.instant());
        return ResponseEntity.noContent().build();
    }
}
