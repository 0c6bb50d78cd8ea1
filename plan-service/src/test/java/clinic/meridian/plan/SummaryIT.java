package clinic.meridian.plan;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.desk.access.SignedLinks;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;

/** The patient's page, by HTTP. */
class SummaryIT extends RealPlans {

    @Autowired SignedLinks links;

    @Test
    void aPatientReadsItByTheirLinkAndPrintsIt() {
        var next = inC2();
        BROKER.publish(rosa.books(next.plusDays(1)));
        awaitFollowed();

        var page = new Http(port, "").get(path() + "?key=" + key(rosa));
        assertThat(page.status()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'sha256-");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "Cache-Control")).contains("no-store");
        assertThat(page.response().body())
                .contains("Your treatment plan", "<svg", "Consolidate, fortnightly", "Booked: ")
                .contains("summary?format=pdf&amp;key=")
                .doesNotContain("<script");

        var pdf = new Http(port, "").get(path() + "?format=pdf&key=" + key(rosa));
        assertThat(header(pdf, "Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.response().body()).startsWith("%PDF-");
        var letter = path() + "?format=pdf&paper=letter&key=" + key(rosa);
        assertThat(new Http(port, "").get(letter).status()).isEqualTo(200);
    }

    @Test
    void isReadByThePatientAndTheirClinicAndNobodyElse() {
        var nobody = new Http(port, "");
        assertThat(mei.get(path()).status()).isEqualTo(404);
        BROKER.publish(rosa.books(Rosa.DAY_0));
        assertThat(mei.put(planPath(), CHRONIC).status()).isEqualTo(201);
        awaitFollowed();

        assertThat(as("reception", "elm-street").get(path()).status()).isEqualTo(200);
        assertThat(as("practitioner", "oak-street").get(path()).status()).isEqualTo(403);
        assertThat(nobody.get(path()).status()).isEqualTo(401);
        assertThat(nobody.get(path() + "?key=" + key(Rosa.arrives())).status()).isEqualTo(403);
        assertThat(slug(mei.get(path() + "?format=doc"))).isEqualTo("400 invalid-request");
        assertThat(slug(mei.get(path() + "?paper=b5"))).isEqualTo("400 invalid-request");
        assertThat(mei.get(path()).response().body()).doesNotContain("chronic-back-pain");
    }

    private String path() {
        return planPath() + "/summary";
    }

    private String key(Rosa of) {
        return links.sign("patient:" + of.id(), clock.instant().plus(Duration.ofDays(30)));
    }

    private static String header(Http.Answer answer, String name) {
        return answer.response().headers().firstValue(name).orElse("");
    }
}
