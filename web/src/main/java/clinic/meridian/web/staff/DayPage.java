package clinic.meridian.web.staff;

import clinic.meridian.web.services.Appointment;
import clinic.meridian.web.services.BookingDesk;
import clinic.meridian.web.services.Clinic;
import clinic.meridian.web.services.Floor;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The day sheet of a clinic, to read; today with who is here and which needles are due. What may be
 * seen, booking-service decides by the token.
 */
@Controller
class DayPage {

    private final BookingDesk booking;
    private final Clock clock;

    DayPage(BookingDesk booking, Clock clock) {
        this.booking = booking;
        this.clock = clock;
    }

    @GetMapping("/staff")
    String day(
            @RegisteredOAuth2AuthorizedClient("meridian") OAuth2AuthorizedClient signedIn,
            @RequestParam(required = false) @Nullable String clinic,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate day,
            HttpServletResponse response,
            Model model) {
        List<Clinic> clinics = booking.clinics();
        model.addAttribute("clinics", clinics);
        model.addAttribute("who", signedIn.getPrincipalName());
        var chosen = Clinic.chosen(clinics, clinic);
        if (chosen == null) {
            return noClinic(model);
        }
        LocalDate today = LocalDate.now(clock.withZone(chosen.zone()));
        LocalDate shown = day == null ? today : day;
        var names = booking.practitioners(chosen.id());
        var byPractitioner =
                booking
                        .daySheet(chosen.id(), shown, signedIn.getAccessToken().getTokenValue())
                        .appointments()
                        .stream()
                        .sorted(Comparator.comparing(Appointment::start))
                        .collect(
                                Collectors.groupingBy(
                                        one ->
                                                names.getOrDefault(
                                                        one.practitioner(), one.practitioner()),
                                        TreeMap::new,
                                        Collectors.toList()));
        names.values().forEach(name -> byPractitioner.putIfAbsent(name, List.of()));
        if (shown.equals(today)) {
            // The timers run on in the browser by loading the page again.
            response.setHeader("Refresh", "30");
            showFloor(booking.floor(chosen.id(), signedIn.getAccessToken().getTokenValue()), model);
        } else {
            showFloor(new Floor(List.of(), List.of()), model);
        }
        model.addAttribute("clinic", chosen);
        model.addAttribute("day", shown);
        model.addAttribute("sheet", byPractitioner);
        return "day";
    }

    static String noClinic(Model model) {
        model.addAttribute("title", "No clinic here");
        model.addAttribute("sentence", "There is no clinic of that name.");
        return "refusal";
    }

    private static void showFloor(Floor floor, Model model) {
        model.addAttribute(
                "here",
                floor.here().stream()
                        .collect(Collectors.toMap(Floor.Here::appointment, Function.identity())));
        model.addAttribute(
                "late",
                floor.practitioners().stream()
                        .filter(lane -> lane.runningLateMinutes() > 0)
                        .collect(
                                Collectors.toMap(
                                        Floor.Lane::name,
                                        Floor.Lane::runningLateMinutes,
                                        Math::max)));
    }
}
