package clinic.meridian.reminder.delivery;

import clinic.meridian.events.MessageEvent.Channel;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;

import org.apache.hc.client5.http.config.RequestConfig;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Texts by the Twilio Messages API. Each carries an idempotency token, the reminder's id; and after
 * a crash between the provider's answer and our note the provider's own list of messages to that
 * number is asked for the same words before anything is sent again.
 */
final class SmsChannel implements DeliveryChannel {

    /** The patient has told the provider to stop. */
    private static final int OPTED_OUT = 21610;

    /** Not a number, not a mobile one, or one that cannot be reached from here. */
    private static final Set<Integer> UNREACHABLE =
            Set.of(21211, 21214, 21217, 21408, 21612, 21614);

    private static final long PAGE = 50;

    private final TwilioAccount account;
    private final NetworkHttpClient network =
            new NetworkHttpClient(
                    RequestConfig.custom()
                            .setConnectionRequestTimeout(5, TimeUnit.SECONDS)
                            .setResponseTimeout(15, TimeUnit.SECONDS)
                            .build());

    SmsChannel(TwilioAccount account) {
        this.account = account;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Outcome send(Parcel parcel) {
        String from = from(parcel);
        if (from == null) {
            return new Outcome.Never("no number to send from is configured", false);
        }
        try {
            var creator =
                    Message.creator(
                            new PhoneNumber(parcel.to()), new PhoneNumber(from), parcel.text());
            if (parcel.statusCallback() != null) {
                creator.setStatusCallback(parcel.statusCallback());
            }
            Message message = creator.create(client(parcel.id().value()));
            return new Outcome.Accepted(message.getSid());
        } catch (ApiConnectionException e) {
            return new Outcome.Later("the text provider could not be reached");
        } catch (ApiException e) {
            return refusal(e);
        }
    }

    @Override
    public Optional<String> accepted(Parcel parcel, Instant since) {
        var messages =
                Message.reader()
                        .setTo(new PhoneNumber(parcel.to()))
                        .setDateSentAfter(since.atZone(ZoneOffset.UTC).minusDays(1))
                        .setPageSize(PAGE)
                        .read(client(null));
        for (Message message : messages) {
            if (Objects.equals(message.getBody(), parcel.text())) {
                return Optional.of(message.getSid());
            }
        }
        return Optional.empty();
    }

    private static Outcome refusal(ApiException e) {
        int code = e.getCode() == null ? 0 : e.getCode();
        int status = e.getStatusCode() == null ? 500 : e.getStatusCode();
        if (code == OPTED_OUT) {
            return new Outcome.Never("the patient has told the text provider to stop", true);
        }
        if (UNREACHABLE.contains(code)) {
            return new Outcome.Never("the number takes no texts (" + code + ")", false);
        }
        boolean ours = status >= 400 && status < 500 && status != 429 && status != 408;
        return ours
                ? new Outcome.Never("the text provider refused it (" + status + ")", false)
                : new Outcome.Later("the text provider is busy or in trouble (" + status + ")");
    }

    private @Nullable String from(Parcel parcel) {
        return parcel.from() == null ? account.from() : parcel.from();
    }

    private TwilioRestClient client(@Nullable String idempotencyToken) {
        return new TwilioRestClient.Builder(account.accountSid(), account.authToken())
                .httpClient(new TwilioHttp(network, account.baseUrl(), idempotencyToken))
                .build();
    }
}
