package clinic.meridian.web.visits;

import clinic.meridian.web.services.Appointment;
import clinic.meridian.web.services.BookingDesk;
import clinic.meridian.web.services.Clinic;
import clinic.meridian.web.services.Hold;
import clinic.meridian.web.services.ServiceRefusal;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An opening kept for one patient: looking shows it, accepting books it, a no gives it back. */
@Controller
@RequestMapping("/offers/{hold}")
class OfferPage {

    private final BookingDesk booking;

    OfferPage(BookingDesk booking) {
        this.booking = booking;
    }

    @GetMapping
    String show(@PathVariable String hold, @RequestParam String key, Model model) {
        Hold offer = booking.hold(hold, key);
        model.addAttribute("offer", offer);
        model.addAttribute("key", key);
        Clinic clinic = booking.clinic(offer.clinic());
        model.addAttribute("clinic", clinic);
        model.addAttribute(
                "until", offer.expiresAt().atZoneSameInstant(clinic.zone()).toOffsetDateTime());
        model.addAttribute("practitioners", booking.practitioners(offer.clinic()));
        return "offer";
    }

    @PostMapping("/decline")
    String decline(@PathVariable String hold, @RequestParam String key, Model model) {
        try {
            booking.decline(hold, key);
        } catch (ServiceRefusal refusal) {
            if (refusal.status() != HttpStatus.GONE) {
                throw refusal;
            }
            // Not kept any more, which is what was asked for.
        }
        model.addAttribute("title", "Given back");
        model.addAttribute(
                "sentence", "The time is given back. Call us, or book another time when you like.");
        return "done";
    }

    @PostMapping
    String accept(@PathVariable String hold, @RequestParam String key, Model model) {
        try {
            Appointment visit = booking.accept(hold, key);
            if (visit.manageUrl() != null) {
                return "redirect:" + visit.manageUrl();
            }
            model.addAttribute("title", "Booked");
            model.addAttribute("sentence", "Your visit is booked. A confirmation is on its way.");
            return "done";
        } catch (ServiceRefusal refusal) {
            if (refusal.status() != HttpStatus.GONE) {
                throw refusal;
            }
            model.addAttribute("title", "This opening is gone");
            model.addAttribute("sentence", refusal.sentence());
            return "refusal";
        }
    }
}
