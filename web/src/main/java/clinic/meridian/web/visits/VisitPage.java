package clinic.meridian.web.visits;

import clinic.meridian.web.services.Appointment;
import clinic.meridian.web.services.BookingDesk;
import clinic.meridian.web.services.Opening;
import clinic.meridian.web.services.ServiceRefusal;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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

/** A patient's own visit, by the link in a message. Looking changes nothing; buttons post. */
@Controller
@RequestMapping("/visits/{id}")
class VisitPage {

    private static final int DAYS_SHOWN = 14;

    private final BookingDesk booking;
    private final Clock clock;

    VisitPage(BookingDesk booking, Clock clock) {
        this.booking = booking;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String id, @RequestParam String key, Model model) {
        describe(booking.appointment(id, key), key, model);
        return "visit";
    }

    @GetMapping("/move")
    String chooseAnotherTime(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam(required = false) @Nullable LocalDate from,
            Model model) {
        Appointment visit = booking.appointment(id, key);
        describe(visit, key, model);
        LocalDate today = LocalDate.now(clock.withZone(booking.clinic(visit.clinic()).zone()));
        LocalDate first = from == null || from.isBefore(today) ? today : from;
        LocalDate last = first.plusDays(DAYS_SHOWN - 1);
        var byDay =
                booking.openings(visit.clinic(), visit.type(), first, last).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Opening::day, TreeMap::new, Collectors.toList()));
        model.addAttribute("days", byDay);
        model.addAttribute("later", last.plusDays(1));
        model.addAttribute("earlier", first.isAfter(today) ? first.minusDays(DAYS_SHOWN) : null);
        return "move";
    }

    @PostMapping("/confirm")
    String confirm(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam long version,
            RedirectAttributes next) {
        return after(
                () -> booking.confirm(id, key, version),
                "Thank you, we expect you.",
                id,
                key,
                next);
    }

    @PostMapping("/cancel")
    String cancel(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam long version,
            RedirectAttributes next) {
        return after(
                () -> booking.cancel(id, key, version), "Your visit is cancelled.", id, key, next);
    }

    /**
     * @param opening start and practitioner, as the form offers them: {@code
     *     2026-12-01T09:00-05:00|prac-1}
     */
    @PostMapping("/move")
    String move(
            @PathVariable String id,
            @RequestParam String key,
            @RequestParam long version,
            @RequestParam String opening,
            RedirectAttributes next) {
        List<String> chosen = List.of(opening.split("\\|", 2));
        return after(
                () ->
                        booking.move(
                                id,
                                key,
                                version,
                                OffsetDateTime.parse(chosen.getFirst()),
                                chosen.getLast()),
                "Your visit has moved.",
                id,
                key,
                next);
    }

    /** Back to the visit, with what was done or why not; reloading it repeats nothing. */
    private static String after(
            Runnable change, String done, String id, String key, RedirectAttributes next) {
        next.addAttribute("key", key);
        next.addAttribute("id", id);
        try {
            change.run();
            next.addFlashAttribute("done", done);
        } catch (ServiceRefusal refusal) {
            if (refusal.status() == HttpStatus.UNAUTHORIZED) {
                throw refusal;
            }
            next.addFlashAttribute("refused", sentence(refusal));
        }
        return "redirect:/visits/{id}";
    }

    private static String sentence(ServiceRefusal refusal) {
        return refusal.slug().equals("stale-version")
                ? "This visit was changed in the meantime. Please look again."
                : refusal.sentence();
    }

    private void describe(Appointment visit, String key, Model model) {
        model.addAttribute("visit", visit);
        model.addAttribute("key", key);
        model.addAttribute("clinic", booking.clinic(visit.clinic()));
        model.addAttribute("practitioners", booking.practitioners(visit.clinic()));
    }
}
