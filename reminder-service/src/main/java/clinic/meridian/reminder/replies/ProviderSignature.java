package clinic.meridian.reminder.replies;

import clinic.meridian.reminder.delivery.TwilioAccount;

import com.twilio.security.RequestValidator;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a call is the text provider's: it signs the exact URL it calls and the form it posts
 * (HMAC-SHA-1 with the account's token). The URL is put together from the configured public
 * address, since a proxy shows us another.
 */
@Component
final class ProviderSignature {

    private static final String HEADER = "X-Twilio-Signature";

    private final TwilioAccount account;
    private final RequestValidator validator;

    ProviderSignature(TwilioAccount account) {
        this.account = account;
        this.validator = new RequestValidator(account.authToken());
    }

    boolean isOn(HttpServletRequest request) {
        String signature = request.getHeader(HEADER);
        return signature != null && validator.validate(url(request), form(request), signature);
    }

    private String url(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return account.webhookUrl() + request.getRequestURI() + query;
    }

    /** What was posted, without what stands in the URL. */
    private static Map<String, String> form(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        Set<String> inUrl =
                Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2)[0])
                        .collect(Collectors.toSet());
        var form = new HashMap<String, String>();
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            if (!inUrl.contains(name)) {
                                form.put(name, values[0]);
                            }
                        });
        return form;
    }
}
