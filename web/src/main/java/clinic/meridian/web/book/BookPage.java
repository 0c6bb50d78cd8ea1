package clinic.meridian.web.book;

import clinic.meridian.web.services.Appointment;
import clinic.meridian.web.services.BookingDesk;
import clinic.meridian.web.services.Clinic;
import clinic.meridian.web.services.Hold;
import clinic.meridian.web.services.Opening;
import clinic.meridian.web.services.ServiceRefusal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Three steps: an opening is chosen and kept for some minutes, the form is filled, the visit
 * stands.
 */
@Controller
@RequestMapping("/book/{clinic}")
class BookPage {

    private static final int DAYS_SHOWN = 14;

    private final BookingDesk booking;
    private final Clock clock;

    BookPage(BookingDesk booking, Clock clock) {
        this.booking = booking;
        this.clock = clock;
    }

    @GetMapping
    String choose(
            @PathVariable String clinic,
            @RequestParam(defaultValue = "initial") String type,
            @RequestParam(required = false) @Nullable LocalDate from,
            Model model) {
        Clinic house = describe(clinic, model);
        LocalDate today = LocalDate.now(clock.withZone(house.zone()));
        LocalDate first = from == null || from.isBefore(today) ? today : from;
        LocalDate last = first.plusDays(DAYS_SHOWN - 1);
        model.addAttribute("type", type);
        model.addAttribute("types", booking.appointmentTypes(clinic));
        model.addAttribute(
                "days",
                booking.openings(clinic, type, first, last).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Opening::day, TreeMap::new, Collectors.toList())));
        model.addAttribute("later", last.plusDays(1));
        return "book";
    }

    /**
     * @param opening start and practitioner, as the form offers them
     */
    @PostMapping("/hold")
    String keep(
            @PathVariable String clinic,
            @RequestParam String type,
            @RequestParam String opening,
            RedirectAttributes next) {
        List<String> chosen = List.of(opening.split("\\|", 2));
        next.addAttribute("clinic", clinic);
        try {
            Hold hold =
                    booking.keep(
                            clinic,
                            type,
                            OffsetDateTime.parse(chosen.getFirst()),
                            chosen.getLast());
            next.addAttribute("hold", hold.id());
            next.addAttribute("type", hold.type());
            next.addAttribute("start", hold.start().toString());
            next.addAttribute("practitioner", hold.practitioner());
            return "redirect:/book/{clinic}/details";
        } catch (ServiceRefusal refusal) {
            next.addFlashAttribute("refused", refusal.sentence());
            next.addAttribute("type", type);
            return "redirect:/book/{clinic}";
        }
    }

    @GetMapping("/details")
    String ask(
            @PathVariable String clinic,
            @RequestParam String hold,
            @RequestParam String type,
            @RequestParam OffsetDateTime start,
            @RequestParam String practitioner,
            Model model) {
        Clinic unused = describe(clinic, model);
        model.addAttribute("hold", hold);
        model.addAttribute("type", type);
        model.addAttribute("start", start);
        model.addAttribute("practitioner", practitioner);
        return "book-details";
    }

    @PostMapping
    String book(@PathVariable String clinic, @ModelAttribute Details details, Model model) {
        try {
            Appointment visit =
                    booking.book(
                            clinic,
                            details.registration(),
                            details::visit,
                            details.idempotencyKey());
            return "redirect:" + visit.manageUrl();
        } catch (ServiceRefusal refusal) {
            model.addAttribute("refused", refusal.sentence());
            model.addAttribute("told", details);
            return ask(
                    clinic,
                    details.hold(),
                    details.type(),
                    details.start(),
                    details.practitioner(),
                    model);
        }
    }

    private Clinic describe(String id, Model model) {
        Clinic clinic = booking.clinic(id);
        model.addAttribute("clinic", clinic);
        model.addAttribute("practitioners", booking.practitioners(id));
        return clinic;
    }
}
