package clinic.meridian.web.pages;

import clinic.meridian.web.services.BookingDesk;
import clinic.meridian.web.services.Clinic;
import clinic.meridian.web.services.ServiceRefusal;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import java.util.List;

/** What this is, and where to go. */
@Controller
class FrontPage {

    private final BookingDesk booking;
    private final boolean local;

    FrontPage(Environment environment, BookingDesk booking) {
        this.booking = booking;
        this.local = environment.acceptsProfiles(Profiles.of("local"));
    }

    @GetMapping("/")
    String front(Model model) {
        model.addAttribute("local", local);
        model.addAttribute("clinics", clinics());
        return "front";
    }

    /** The front page stands even while booking restarts. */
    private List<Clinic> clinics() {
        try {
            return booking.clinics();
        } catch (ServiceRefusal _) {
            return List.of();
        }
    }
}
