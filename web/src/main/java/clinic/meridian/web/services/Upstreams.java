package clinic.meridian.web.services;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;

/** The connections to the services; for the pages, what a service refuses becomes a sentence. */
@Configuration(proxyBeanMethods = false)
class Upstreams {

    @Bean
    BookingDesk bookingDesk(RestClient.Builder http, ServiceAddresses at, JsonMapper json) {
        return new BookingDesk(client(http, at.booking(), json));
    }

    @Bean
    ReminderDesk reminderDesk(RestClient.Builder http, ServiceAddresses at, JsonMapper json) {
        return new ReminderDesk(client(http, at.reminder(), json));
    }

    @Bean
    PlanDesk planDesk(RestClient.Builder http, ServiceAddresses at, JsonMapper json) {
        return new PlanDesk(client(http, at.plan(), json));
    }

    /** Plain HTTP/1.1, as the services speak it: no offer to upgrade with every connection. */
    @Bean
    ClientHttpRequestFactoryBuilder<?> plainHttp() {
        return ClientHttpRequestFactoryBuilder.jdk()
                .withHttpClientCustomizer(http -> http.version(HttpClient.Version.HTTP_1_1));
    }

    private static RestClient client(RestClient.Builder http, URI address, JsonMapper json) {
        return http.clone()
                .baseUrl(address.toString())
                .requestInterceptor(
                        (request, body, next) -> {
                            try {
                                return next.execute(request, body);
                            } catch (IOException _) {
                                throw ServiceRefusal.noAnswer();
                            }
                        })
                .defaultStatusHandler(
                        HttpStatusCode::isError,
                        (HttpRequest _, ClientHttpResponse answer) -> {
                            throw refusal(answer, json);
                        })
                .build();
    }

    private static ServiceRefusal refusal(ClientHttpResponse answer, JsonMapper json)
            throws IOException {
        JsonNode problem = read(answer, json);
        String type = problem.path("type").asString("");
        return new ServiceRefusal(
                answer.getStatusCode(),
                type.substring(type.lastIndexOf('/') + 1),
                problem.path("detail").asString("That did not work. Please call the clinic."));
    }

    private static JsonNode read(ClientHttpResponse answer, JsonMapper json) throws IOException {
        try {
            return json.readTree(answer.getBody().readAllBytes());
        } catch (JacksonException _) {
            return json.createObjectNode();
        }
    }
}
