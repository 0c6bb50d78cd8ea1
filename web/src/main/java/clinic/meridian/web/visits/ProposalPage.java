package clinic.meridian.web.visits;

import clinic.meridian.web.services.BookingDesk;
import clinic.meridian.web.services.Clinic;
import clinic.meridian.web.services.Proposal;
import clinic.meridian.web.services.ServiceRefusal;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Which visits a patient may give back since they can be further apart. Looking changes nothing;
 * yes and no are posted, for what was seen.
 */
@Controller
@RequestMapping("/proposals/{id}")
class ProposalPage {

    private final BookingDesk booking;

    ProposalPage(BookingDesk booking) {
        this.booking = booking;
    }

    @GetMapping
    String show(@PathVariable String id, @RequestParam String key, Model model) {
        Proposal proposal = booking.proposal(id, key);
        Clinic clinic = booking.clinic(proposal.clinic());
        model.addAttribute("proposal", proposal);
        model.addAttribute("key", key);
        model.addAttribute("clinic", clinic);
        model.addAttribute(
                "until", proposal.expiresAt().atZoneSameInstant(clinic.zone()).toOffsetDateTime());
        model.addAttribute("practitioners", booking.practitioners(proposal.clinic()));
        return "proposal";
    }

    @PostMapping("/accept")
    String accept(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam long version,
            RedirectAttributes next) {
        return answer(id, "accept", key, version, next);
    }

    @PostMapping("/decline")
    String decline(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam long version,
            RedirectAttributes next) {
        return answer(id, "decline", key, version, next);
    }

    /** Back to the page, which says what became of it; reloading it repeats nothing. */
    private String answer(
            String id, String answer, String key, long version, RedirectAttributes next) {
        next.addAttribute("key", key);
        next.addAttribute("id", id);
        try {
            var unused = booking.answer(id, answer, key, version);
        } catch (ServiceRefusal refusal) {
            if (refusal.status() == HttpStatus.UNAUTHORIZED
                    || refusal.status() == HttpStatus.FORBIDDEN) {
                throw refusal;
            }
            next.addFlashAttribute("refused", refusal.sentence());
        }
        return "redirect:/proposals/{id}";
    }
}
