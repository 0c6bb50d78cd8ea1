package clinic.meridian.web.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.preserveHostHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import clinic.meridian.desk.problem.Problems;
import clinic.meridian.web.services.ServiceAddresses;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.gateway.server.mvc.filter.FormFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import java.net.URI;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Hands the public API on to the service that owns each path. The services check who is calling.
 *
 * <p>Tokens, link keys, {@code If-Match} and {@code Idempotency-Key} pass; cookies of the pages and
 * what a client claims about forwarding do not. Event streams flow as they come. A service that
 * does not answer is 503 with {@code Retry-After}.
 */
@Configuration(proxyBeanMethods = false)
class Gateway {

    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    @Bean
    RouterFunction<ServerResponse> publicApi(ServiceAddresses at) {
        RequestPredicate plan =
                any(
                        "/api/patients/{patient}/plan/**",
                        "/api/patients/{patient}/pain-reports/**",
                        "/api/patients/{patient}/measures/**",
                        "/api/patients/{patient}/outcomes/**",
                        "/api/patients/{patient}/corrections/**",
                        "/api/plans/**",
                        "/api/protocols/**",
                        "/api/coverage-policies/**",
                        "/api/patients/{patient}/coverage/**",
                        "/api/clinics/{clinic}/forecast/**",
                        "/api/clinics/{clinic}/overdue/**",
                        "/api/conditions/**",
                        "/api/clinics/{clinic}/migrations/**",
                        "/api/clinics/{clinic}/reviews/**");
        RequestPredicate reminder =
                any(
                        "/api/patients/{patient}/messages/**",
                        "/api/patients/{patient}/opt-out/**",
                        "/api/appointments/{appointment}/reminders/**",
                        "/api/webhooks/**");
        return to("plan", at.plan(), plan)
                .and(to("reminder", at.reminder(), reminder))
                .and(to("booking", at.booking(), path("/api/**")))
                .and(description("booking", at.booking()))
                .and(description("reminder", at.reminder()))
                .and(description("plan", at.plan()));
    }

    /**
     * Rebuilds the body of a form after its parameters have been read. For the API only: to our own
     * pages it would hide what a form says.
     */
    @Bean
    FilterRegistrationBean<FormFilter> formsOfTheApi() {
        var forms = new FilterRegistrationBean<>(new FormFilter());
        forms.addUrlPatterns("/api/*");
        forms.setOrder(FormFilter.FORM_FILTER_ORDER);
        return forms;
    }

    private static RouterFunction<ServerResponse> to(
            String service, URI address, RequestPredicate paths) {
        return route(service)
                .route(paths, http())
                .before(uri(address))
                .before(removeRequestHeader(HttpHeaders.COOKIE))
                .onError(ResourceAccessException.class, Gateway::away)
                .build();
    }

    /** With our host kept, so that the description names this address and not the service's. */
    private static RouterFunction<ServerResponse> description(String service, URI address) {
        return route("description-of-" + service)
                .route(GET("/v3/api-docs/" + service), http())
                .before(uri(address))
                .before(setPath("/v3/api-docs"))
                .before(preserveHostHeader())
                .before(removeRequestHeader(HttpHeaders.COOKIE))
                .onError(ResourceAccessException.class, Gateway::away)
                .build();
    }

    private static ServerResponse away(Throwable thrown, ServerRequest request) {
        LOG.warn("{} did not answer: {}", request.uri().getHost(), thrown.toString());
        ResponseEntity<ProblemDetail> problem =
                Problems.unavailable("This part of the system is restarting. Please try again.");
        return ServerResponse.status(problem.getStatusCode())
                .headers(headers -> headers.putAll(problem.getHeaders()))
                .body(Objects.requireNonNull(problem.getBody()));
    }

    private static RequestPredicate any(String... patterns) {
        return Stream.of(patterns)
                .map(pattern -> path(pattern))
                .reduce(RequestPredicate::or)
                .orElseThrow();
    }
}
