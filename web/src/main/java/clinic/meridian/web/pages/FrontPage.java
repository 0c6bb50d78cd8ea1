package clinic.meridian.web.pages;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What this is, and where to go. */
@Controller
class FrontPage {

    private final boolean local;

    FrontPage(Environment environment) {
        this.local = environment.acceptsProfiles(Profiles.of("local"));
    }

    @GetMapping("/")
    String front(Model model) {
        model.addAttribute("local", local);
        return "front";
    }
}
