package clinic.meridian.reminder.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.net.URI;

/**
 * The account that texts are sent by. No secret has a default.
 *
 * @param from number that texts leave from when the clinic's file names none
 * @param baseUrl the provider's API, or a stand-in that speaks it
 * @param webhookUrl our address as the provider calls it; its signature covers the whole URL, so a
 *     proxy's idea of it would not do
 */
@ConfigurationProperties("meridian.twilio")
public record TwilioAccount(
        String accountSid, String authToken, @Nullable String from, URI baseUrl, URI webhookUrl) {

    public TwilioAccount {
        if (accountSid == null || authToken == null || baseUrl == null || webhookUrl == null) {
            throw new IllegalArgumentException(
                    "meridian.twilio: account-sid, auth-token, base-url and webhook-url are"
                            + " required");
        }
    }

    @Override
    public String toString() {
        return "TwilioAccount[" + accountSid + " at " + baseUrl + "]";
    }
}
