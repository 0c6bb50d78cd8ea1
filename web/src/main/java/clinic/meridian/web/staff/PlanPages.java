package clinic.meridian.web.staff;

import clinic.meridian.web.services.BookingDesk;
import clinic.meridian.web.services.Clinic;
import clinic.meridian.web.services.DueReview;
import clinic.meridian.web.services.OverduePatient;
import clinic.meridian.web.services.PlanDesk;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What waits for a practitioner, and who should be here. plan-service decides who may see it. */
@Controller
class PlanPages {

    private final BookingDesk booking;
    private final PlanDesk plans;

    PlanPages(BookingDesk booking, PlanDesk plans) {
        this.booking = booking;
        this.plans = plans;
    }

    @GetMapping("/staff/plans")
    String list(
            @RegisteredOAuth2AuthorizedClient("meridian") OAuth2AuthorizedClient signedIn,
            @RequestParam(required = false) @Nullable String clinic,
            Model model) {
        var clinics = booking.clinics();
        var chosen = Clinic.chosen(clinics, clinic);
        if (chosen == null) {
            return DayPage.noClinic(model);
        }
        var token = signedIn.getAccessToken().getTokenValue();
        var reviews = plans.reviews(chosen.id(), token);
        var overdue = plans.overdue(chosen.id(), token);
        model.addAttribute("clinics", clinics);
        model.addAttribute("clinic", chosen);
        model.addAttribute("reviews", reviews);
        model.addAttribute("overdue", overdue);
        model.addAttribute(
                "names",
                Stream.concat(
                                reviews.stream().map(DueReview::patient),
                                overdue.stream().map(OverduePatient::patient))
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        Function.identity(), one -> booking.nameOf(one, token))));
        return "plans";
    }

    @GetMapping("/staff/plans/{plan}/reviews/{review}")
    String review(
            @RegisteredOAuth2AuthorizedClient("meridian") OAuth2AuthorizedClient signedIn,
            @PathVariable String plan,
            @PathVariable String review,
            @RequestParam(required = false) @Nullable String clinic,
            Model model) {
        var token = signedIn.getAccessToken().getTokenValue();
        var sheet = plans.review(plan, review, token);
        model.addAttribute("plan", plan);
        model.addAttribute("sheet", sheet);
        model.addAttribute("name", booking.nameOf(sheet.plan().patient(), token));
        model.addAttribute("clinic", Clinic.chosen(booking.clinics(), clinic));
        return "review";
    }

    @PostMapping("/staff/plans/{plan}/reviews/{review}")
    String close(
            @RegisteredOAuth2AuthorizedClient("meridian") OAuth2AuthorizedClient signedIn,
            @PathVariable String plan,
            @PathVariable String review,
            @RequestParam String decision,
            @RequestParam(required = false) @Nullable String note) {
        plans.close(plan, review, decision, note, signedIn.getAccessToken().getTokenValue());
        return "redirect:/staff/plans";
    }

    /** As the patient reads it; {@code format=pdf} to print. */
    @GetMapping("/staff/patients/{patient}/summary")
    ResponseEntity<byte[]> summary(
            @RegisteredOAuth2AuthorizedClient("meridian") OAuth2AuthorizedClient signedIn,
            @PathVariable String patient,
            @RequestParam(defaultValue = "html") String format) {
        var page = plans.summary(patient, format, signedIn.getAccessToken().getTokenValue());
        var headers = new HttpHeaders();
        Stream.of(
                        HttpHeaders.CONTENT_TYPE,
                        HttpHeaders.CONTENT_DISPOSITION,
                        "Content-Security-Policy")
                .forEach(name -> headers.addAll(name, page.getHeaders().getOrEmpty(name)));
        return new ResponseEntity<>(page.getBody(), headers, page.getStatusCode());
    }
}
