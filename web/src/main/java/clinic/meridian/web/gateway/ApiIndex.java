package clinic.meridian.web.gateway;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.stream.Stream;

/** Where the OpenAPI description of each service is found, in the form that Swagger UI reads. */
@RestController
class ApiIndex {

    record Index(List<Description> urls) {}

    record Description(String name, String url) {}

    @GetMapping("/v3/api-docs")
    Index index() {
        return new Index(
                Stream.of("booking", "reminder", "plan")
                        .map(service -> new Description(service, "/v3/api-docs/" + service))
                        .toList());
    }
}
