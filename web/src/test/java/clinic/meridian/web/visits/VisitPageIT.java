package clinic.meridian.web.visits;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.elmstreet.ElmStreet;
import clinic.meridian.web.Door;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;

class VisitPageIT {

    private static Door door;

    @BeforeAll
    static void open() {
        door = new Door();
    }

    @AfterAll
    static void close() {
        door.close();
    }

    @BeforeEach
    void forget() {
        ElmStreet.DONE.clear();
    }

    @Test
    void showsTheVisitAndChangesNothingByLooking() {
        HttpResponse<String> page = door.open("/visits/a-1?key=" + door.key("appointment:a-1"));
        assertThat(page.body()).contains("Tuesday, December 1, 2026", "9:00", "Mei Tanaka");
        assertThat(ElmStreet.DONE).isEmpty();
    }

    @Test
    void tellsNoOtherSiteTheKeyAndRunsNoScriptOfOthers() {
        var headers = door.open("/visits/a-1?key=" + door.key("appointment:a-1")).headers();
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy ->
                                assertThat(policy)
                                        .contains("default-src 'none'", "frame-ancestors 'none'")
                                        .doesNotContain("unsafe-inline"));
    }

    @Test
    void opensNothingWithTheKeyOfAnotherVisit() {
        HttpResponse<String> page = door.open("/visits/a-1?key=" + door.key("appointment:a-9"));
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("This link opens something else");
        assertThat(door.open("/visits/a-1?key=nonsense").statusCode()).isEqualTo(401);
        HttpResponse<String> noKey = door.open("/visits/a-1");
        assertThat(noKey.statusCode()).isEqualTo(400);
        assertThat(noKey.body()).contains("<h1>Something is missing</h1>");
    }

    @Test
    void confirmsMovesAndCancelsByPost() {
        String visit = "/visits/a-1";
        String key = "?key=" + door.key("appointment:a-1");
        String proof = Door.proof(door.open(visit + key));

        assertThat(door.submit(visit + "/confirm" + key, proof + "&version=3").body())
                .contains("we expect you");
        assertThat(door.open(visit + "/move" + key).body()).contains("Wednesday, December 2, 2026");
        assertThat(
                        door.submit(
                                        visit + "/move" + key,
                                        proof
                                                + "&version=3&opening=2026-12-02T09:00-05:00"
                                                + "%7Cprac-1")
                                .body())
                .contains("has moved");
        assertThat(door.submit(visit + "/cancel" + key, proof + "&version=3").body())
                .contains("is cancelled");
        assertThat(ElmStreet.DONE).containsExactly("confirm a-1", "move a-1", "cancel a-1");
    }

    @Test
    void saysWhenTheVisitHasChangedInTheMeantime() {
        String key = "?key=" + door.key("appointment:a-1");
        String proof = Door.proof(door.open("/visits/a-1" + key));
        assertThat(door.submit("/visits/a-1/confirm" + key, proof + "&version=2").body())
                .contains("changed in the meantime");
        assertThat(ElmStreet.DONE).isEmpty();
    }

    @Test
    void refusesAFormThatAnotherSiteMade() {
        String key = "?key=" + door.key("appointment:a-1");
        assertThat(door.submit("/visits/a-1/cancel" + key, "version=3").statusCode())
                .isEqualTo(403);
        assertThat(ElmStreet.DONE).isEmpty();
    }

    @Test
    void booksAnOfferOnlyWhenTheButtonIsPressed() {
        String offer = "/offers/h-1?key=" + door.key("hold:h-1");
        HttpResponse<String> page = door.open(offer);
        assertThat(page.body()).contains("Kept for you", "Tuesday, December 8, 2026");
        assertThat(ElmStreet.DONE).isEmpty();
        assertThat(door.submit(offer, Door.proof(page)).body()).contains("is booked");
        assertThat(ElmStreet.DONE).containsExactly("accept h-1");
    }

    @Test
    void givesAnOfferBackOnANo() {
        String key = "?key=" + door.key("hold:h-1");
        HttpResponse<String> page = door.open("/offers/h-1" + key);
        assertThat(page.body()).contains("No, give it back");
        assertThat(door.submit("/offers/h-1/decline" + key, Door.proof(page)).body())
                .contains("given back");
        assertThat(ElmStreet.DONE).containsExactly("decline h-1");
    }

    @Test
    void showsWhichVisitsWouldBeGivenBackAndChangesThemOnlyOnAYes() {
        String key = "?key=" + door.key("proposal:c-1");
        HttpResponse<String> page = door.open("/proposals/c-1" + key);
        assertThat(page.body())
                .contains("Would be given back", "Tuesday, December 8, 2026", "Mei Tanaka")
                .contains("every <span>14</span> days", "Yes, change them", "No, keep all");
        assertThat(ElmStreet.DONE).isEmpty();

        String proof = Door.proof(page);
        assertThat(door.submit("/proposals/c-1/accept" + key, proof + "&version=2").body())
                .contains("Please look again");
        assertThat(ElmStreet.DONE).isEmpty();
        assertThat(door.submit("/proposals/c-1/accept" + key, proof + "&version=3").body())
                .contains("it is done")
                .doesNotContain("Yes, change them");
        assertThat(ElmStreet.DONE).containsExactly("accept proposal c-1");
    }

    @Test
    void keepsAllVisitsOnANoAndOpensNoProposalWithAnotherKey() {
        String key = "?key=" + door.key("proposal:c-2");
        String proof = Door.proof(door.open("/proposals/c-2" + key));
        HttpResponse<String> answered =
                door.submit("/proposals/c-2/decline" + key, proof + "&version=3");
        assertThat(answered.uri().getPath()).isEqualTo("/proposals/c-2");
        assertThat(ElmStreet.DONE).containsExactly("decline proposal c-2");
        assertThat(door.open("/proposals/c-1" + key).statusCode()).isEqualTo(403);
        assertThat(door.submit("/proposals/c-2/accept" + key, "version=3").statusCode())
                .isEqualTo(403);
    }

    @Test
    void unsubscribesByOneClickOfTheMailProviderButNotByOpeningThePage() {
        String path = "/unsubscribe?key=" + door.key("patient:p-1");
        assertThat(door.open(path).body()).contains("Stop e-mails");
        assertThat(ElmStreet.DONE).isEmpty();
        HttpResponse<String> posted =
                door.post(
                        path,
                        "List-Unsubscribe=One-Click",
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertThat(posted.statusCode()).isEqualTo(200);
        assertThat(ElmStreet.DONE).containsExactly("opt-out p-1");
    }

    @Test
    void booksWithoutAnAccountInThreeSteps() {
        HttpResponse<String> times = door.open("/book/elm-street");
        assertThat(times.body()).contains("First visit", "Wednesday, December 2, 2026");
        HttpResponse<String> form =
                door.submit(
                        "/book/elm-street/hold",
                        Door.proof(times)
                                + "&type=initial&opening=2026-12-02T09:00-05:00%7Cprac-1");
        assertThat(form.body()).contains("Who comes?");
        String told =
                Door.proof(form)
                        + "&hold=h-7&type=initial&start=2026-12-02T09:00-05:00"
                        + "&practitioner=prac-1&name=Rosa+Alvarez&byEmail=true";

        HttpResponse<String> again = door.submit("/book/elm-street", told);
        assertThat(again.body()).contains("email: missing", "value=\"Rosa Alvarez\"");

        HttpResponse<String> booked =
                door.submit("/book/elm-street", told + "&email=rosa@example.org");
        assertThat(booked.uri().getPath()).isEqualTo("/visits/a-7");
        assertThat(ElmStreet.DONE).hasSize(2).last().isEqualTo("book p-7 h-7");
        assertThat(ElmStreet.DONE.getFirst()).contains("Rosa Alvarez", "email=true", "sms=false");
    }
}
