package clinic.meridian.web.visits;

import clinic.meridian.web.services.ReminderDesk;

import com.nimbusds.jwt.JWTParser;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.text.ParseException;
import java.util.Optional;

/**
 * The end of e-mails: a page to press the button, and the one-click post of mail providers (RFC
 * 8058). A link checker that only opens the page unsubscribes nobody.
 */
@Controller
@RequestMapping("/unsubscribe")
class UnsubscribePage {

    private static final String KIND = "patient:";

    private final ReminderDesk reminders;

    UnsubscribePage(ReminderDesk reminders) {
        this.reminders = reminders;
    }

    @GetMapping
    String ask(@RequestParam String key, Model model) {
        model.addAttribute("key", key);
        return "unsubscribe";
    }

    @PostMapping
    String end(@RequestParam String key, Model model) {
        Optional<String> patient = patient(key);
        if (patient.isEmpty()) {
            model.addAttribute("title", "This link does not open anything");
            model.addAttribute("sentence", "It is not complete. Please use the one in the e-mail.");
            return "refusal";
        }
        reminders.optOut(patient.get(), key);
        model.addAttribute("title", "No more e-mails");
        model.addAttribute(
                "sentence", "You will get no more e-mails from us. Your visits stay booked.");
        return "done";
    }

    /** Only read here; reminder-service checks the signature. */
    private static Optional<String> patient(String key) {
        try {
            return Optional.ofNullable(JWTParser.parse(key).getJWTClaimsSet().getSubject())
                    .filter(subject -> subject.startsWith(KIND))
                    .map(subject -> subject.substring(KIND.length()));
        } catch (ParseException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
