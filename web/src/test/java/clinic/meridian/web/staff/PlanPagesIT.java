package clinic.meridian.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.elmstreet.ElmStreet;
import clinic.meridian.web.Door;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanPagesIT {

    private static final String REVIEW = "/staff/plans/plan-1/reviews/formal-6";

    private static Door door;

    @BeforeAll
    static void signIn() {
        door = new Door();
        door.signIn();
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
    void listsWhatWaitsAndWhoShouldBeHereByName() {
        assertThat(door.open("/staff/plans").body())
                .contains(
                        "Rosa Alvarez",
                        "0% better after 6 sessions",
                        "suggestions paused",
                        "Tom Becker",
                        "3 days",
                        "Saturday, November 28, 2026");
    }

    @Test
    void showsOneReviewWithAllThatIsNeededAndChangesNothingByLooking() {
        assertThat(door.open(REVIEW).body())
                .contains(
                        "Rosa Alvarez",
                        "ask them again",
                        "severity 2",
                        "PEG",
                        "better",
                        "evidence",
                        "Monday, December 7, 2026",
                        "Booked visits stay as they are");
        assertThat(ElmStreet.DONE).isEmpty();
    }

    @Test
    void closesAReviewWithTheDecisionAndItsNote() {
        String proof = Door.proof(door.open(REVIEW));
        var after = door.submit(REVIEW, proof + "&decision=continue&note=another+technique");
        assertThat(after.body()).contains("Treatment plans");
        assertThat(ElmStreet.DONE).containsExactly("close formal-6 continue another technique");
    }

    @Test
    void refusesADecisionThatAnotherSiteMade() {
        assertThat(door.submit(REVIEW, "decision=stop").statusCode()).isEqualTo(403);
        assertThat(ElmStreet.DONE).isEmpty();
    }

    @Test
    void showsTheSummaryAsThePatientReadsIt() {
        var page = door.open("/staff/patients/p-1/summary");
        assertThat(page.body()).contains("Your treatment plan");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'sha256-x'");
    }
}
