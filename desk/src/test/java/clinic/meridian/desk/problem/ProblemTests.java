package clinic.meridian.desk.problem;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.desk.TestService;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(
        classes = TestService.class,
        properties = {
            "meridian.issuer=http://localhost:1",
            "meridian.link-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
        })
@AutoConfigureMockMvc
class ProblemTests {

    @Autowired private MockMvcTester http;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    pain     | {"painBefore":11}     | painBefore | painBefore: 11 (expected: 0 to 10)
                    pain     | {}                    | painBefore | painBefore: missing
                    pain     | {"painBefore":"ouch"} | painBefore | painBefore: expected a whole
                    pain     | {"painBefore":        | body       | body: is not readable JSON
                    pain     | []                    | body       | body: expected a Pain
                    sessions | {"start":"tomorrow"}  | start      | start: expected a time with its
                    sessions | {"reports":[{"painBefore":-1}]} | reports[0].painBefore | painBefore: -1
                    """)
    void namesTheFieldAndTheRule(String path, String body, String field, String sentence) {
        MvcTestResult answer = post("/api/open/" + path, body);
        assertProblem(answer, 400, "invalid-request");
        assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo(field);
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().startsWith(sentence);
    }

    @Test
    void namesAParameterThatIsMissingOrNotADate() {
        assertProblem(http.get().uri("/api/open/day").exchange(), 400, "invalid-request");
        MvcTestResult answer = http.get().uri("/api/open/day?date=soon").exchange();
        assertProblem(answer, 400, "invalid-request");
        assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo("date");
    }

    @Test
    void keepsTheOffsetLeavesOutWhatIsAbsentAndToleratesWhatItDoesNotKnow() {
        MvcTestResult answer =
                post(
                        "/api/open/sessions",
                        "{\"start\":\"2026-12-01T09:00:00-05:00\",\"reports\":[],\"colour\":\"blue\"}");
        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .isEqualTo("{\"start\":\"2026-12-01T09:00:00-05:00\",\"reports\":[]}");
    }

    @Test
    void asksForPatienceInAnOutage() {
        MvcTestResult answer = http.get().uri("/api/open/outage").exchange();
        assertProblem(answer, 503, "unavailable");
        assertThat(answer).hasHeader("Retry-After", "2");
    }

    @Test
    void saysNothingOfTheInsideWhenTheMistakeIsOurs() {
        MvcTestResult answer = http.get().uri("/api/open/mistake").exchange();
        assertProblem(answer, 500, "internal");
        assertThat(answer).bodyText().doesNotContain("secret", "Exception", "at clinic");
    }

    @Test
    void answersAnUnknownPathAndMethodWithProblems() {
        assertProblem(http.get().uri("/api/open/nothing").exchange(), 404, "not-found");
        assertProblem(http.get().uri("/api/open/pain").exchange(), 405, "method-not-allowed");
        assertProblem(
                http.post()
                        .uri("/api/open/pain")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("3")
                        .exchange(),
                415,
                "unsupported-media-type");
    }

    @Test
    void asksForPatienceWhenTheIssuerCannotBeReached() {
        assertProblem(
                http.get()
                        .uri("/api/clinics/elm-street/day-sheets")
                        .header(
                                "Authorization",
                                "Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6IngifQ.eyJzdWIiOiJ4In0.c2ln")
                        .exchange(),
                503,
                "unavailable");
    }

    private MvcTestResult post(String path, String body) {
        return http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void assertProblem(MvcTestResult result, int status, String slug) {
        assertThat(result)
                .hasStatus(status)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("https://meridian.clinic/problems/" + slug);
    }
}
