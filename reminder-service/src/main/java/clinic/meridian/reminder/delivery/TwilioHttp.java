package clinic.meridian.reminder.delivery;

import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/**
 * The provider's library, led to a configurable address: it knows its hosts by heart and has no
 * setting for another, so each request is written anew for the base URL. Tries once, because trying
 * again is decided on where the state is kept.
 */
final class TwilioHttp extends HttpClient {

    private static final String IDEMPOTENCY = "I-Twilio-Idempotency-Token";

    private final NetworkHttpClient network;
    private final URI base;
    private final @Nullable String idempotencyToken;

    TwilioHttp(NetworkHttpClient network, URI base, @Nullable String idempotencyToken) {
        this.network = network;
        this.base = base;
        this.idempotencyToken = idempotencyToken;
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        var path = URI.create(request.getUrl());
        var redirected = new Request(request.getMethod(), base + path.getRawPath());
        // The library signs in by name and password; a strategy is there only with other tokens.
        redirected.setAuth(request.getUsername(), request.getPassword());
        if (request.getContentType() != null) {
            redirected.setContentType(request.getContentType());
        }
        request.getQueryParams()
                .forEach(
                        (name, values) -> values.forEach(it -> redirected.addQueryParam(name, it)));
        request.getPostParams()
                .forEach((name, values) -> values.forEach(it -> redirected.addPostParam(name, it)));
        request.getHeaderParams()
                .forEach(
                        (name, values) ->
                                values.forEach(it -> redirected.addHeaderParam(name, it)));
        if (idempotencyToken != null && request.getMethod() == HttpMethod.POST) {
            redirected.addHeaderParam(IDEMPOTENCY, idempotencyToken);
        }
        return network.makeRequest(redirected);
    }
}
