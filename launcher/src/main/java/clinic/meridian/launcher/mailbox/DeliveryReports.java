package clinic.meridian.launcher.mailbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells a sender that its SMS was delivered, signed as Twilio signs it. */
final class DeliveryReports {
    private static final System.Logger LOG = System.getLogger("mailbox");

    private final String authToken;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    DeliveryReports(String authToken) {
        this.authToken = authToken;
    }

    /** Like Twilio's, a report is sent once; nobody may depend on it. */
    void delivered(String callback, Sms sms) {
        var form =
                new TreeMap<>(
                        Map.of(
                                "AccountSid", sms.account(),
                                "MessageSid", sms.sid(),
                                "SmsSid", sms.sid(),
                                "MessageStatus", "delivered",
                                "SmsStatus", "delivered",
                                "From", sms.from(),
                                "To", sms.to(),
                                "ApiVersion", "2010-04-01"));
        var request =
                HttpRequest.newBuilder(URI.create(callback))
                        .timeout(Duration.ofSeconds(5))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Twilio-Signature", signature(callback, form))
                        .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                        .build();
        Thread.ofVirtual().start(() -> post(request));
    }

    private void post(HttpRequest request) {
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status >= 300) {
                LOG.log(System.Logger.Level.WARNING, "a delivery report was answered " + status);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "a delivery report found nobody: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Twilio's rule: HMAC-SHA1 of the address and the sorted fields, names and values joined. */
    private String signature(String url, TreeMap<String, String> form) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(authToken), "HmacSHA1"));
            String all =
                    form.entrySet().stream()
                            .map(field -> field.getKey() + field.getValue())
                            .collect(Collectors.joining("", url, ""));
            return Base64.getEncoder().encodeToString(mac.doFinal(bytes(all)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
