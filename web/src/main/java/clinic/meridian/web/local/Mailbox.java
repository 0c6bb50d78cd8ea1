package clinic.meridian.web.local;

import clinic.meridian.desk.problem.Problems;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What has been sent to patients on this machine: for people who open it in a browser a page, for
 * everything else the JSON.
 */
@Controller
@Profile("local")
class Mailbox {

    private static final ParameterizedTypeReference<List<Map<String, Object>>> MESSAGES =
            new ParameterizedTypeReference<>() {};

    private final RestClient messages;

    Mailbox(RestClient.Builder http, @Value("${meridian.mailbox-url}") String url) {
        this.messages = http.clone().baseUrl(url).build();
    }

    @GetMapping("/dev/mailbox")
    Object mailbox(
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "*/*") String accept,
            Model model) {
        try {
            List<Map<String, Object>> all =
                    Objects.requireNonNullElse(messages.get().retrieve().body(MESSAGES), List.of());
            if (!accept.contains(MediaType.TEXT_HTML_VALUE)) {
                return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(all);
            }
            model.addAttribute("messages", all.stream().map(Letter::of).toList().reversed());
            return "mailbox";
        } catch (ResourceAccessException _) {
            return Problems.unavailable("The launcher's mailbox does not answer.");
        }
    }
}
