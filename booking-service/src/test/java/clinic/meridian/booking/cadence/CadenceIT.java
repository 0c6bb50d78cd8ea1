package clinic.meridian.booking.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.Wire;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.BookingEvent.AppointmentCancelled;
import clinic.meridian.events.BookingEvent.CadenceProposed;
import clinic.meridian.events.BookingEvent.HoldKind;
import clinic.meridian.events.BookingEvent.HoldPlaced;
import clinic.meridian.events.BookingEvent.NoOpeningFound;
import clinic.meridian.events.BookingEvent.ProposalOutcome;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PlanEvent.PlanOnHold;
import clinic.meridian.events.PlanId;
import clinic.meridian.events.ProposalId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** From a plan that asks for fewer visits to the book, through HTTP on the real broker. */
class CadenceIT extends Rows {

    private static final LocalDate TUESDAY = LocalDate.of(2029, 11, 6);

    /** The day after a session on the Tuesday before. */
    @BeforeEach
    void theWeekBefore() {
        clock.set(TUESDAY.minusDays(6).atTime(9, 0).atZone(ZONE).toInstant());
    }

    /** Weekly before, fortnightly from here on: Thursday of next week, four days either side. */
    private static void becomesFortnightly(String patient, int hour) {
        Wire.tell(wish(patient, 1, TUESDAY.plusDays(2), 2, hour, 7));
        Wire.tell(wish(patient, 2, TUESDAY.plusDays(9), 4, hour, 14));
    }

    @Test
    void proposesFirstAndGivesBackOnOneYes() {
        var rosa = registered();
        var row = row(rosa, TUESDAY, 8, 4);
        becomesFortnightly(rosa, 8);

        var proposed = proposed(rosa);
        assertThat(proposed.freed()).isEqualTo(2);
        assertThat(proposed.kept()).isEqualTo(2);
        assertThat(row).allSatisfy(visit -> assertThat(status(visit)).isEqualTo("booked"));

        var patient = by(proposed.proposal());
        var shown = patient.get(path(proposed.proposal()));
        assertThat(shown.status()).as("%s", shown.json()).isEqualTo(200);
        assertThat(visits(shown, "free")).containsExactly(row.get(0), row.get(2));
        assertThat(visits(shown, "keep")).containsExactly(row.get(1), row.get(3));
        assertThat(shown.text("state")).isEqualTo("open");
        assertThat(shown.json().path("intervalDays").asInt()).isEqualTo(14);

        var accepted =
                patient.with("If-Match", String.valueOf(shown.etag()))
                        .post(path(proposed.proposal()) + "/accept");
        assertThat(accepted.status()).as("%s", accepted.json()).isEqualTo(200);
        assertThat(accepted.text("state")).isEqualTo("accepted");
        assertThat(outcomes(accepted)).containsExactly("freed", "freed");
        assertThat(row.stream().map(this::status))
                .containsExactly("cancelled", "booked", "cancelled", "booked");
        assertThat(patient.post(path(proposed.proposal()) + "/accept").json())
                .isEqualTo(accepted.json());
        assertThat(patient.post(path(proposed.proposal()) + "/decline").slug())
                .isEqualTo("wrong-state");

        closed(rosa, ProposalOutcome.ACCEPTED);
        eventually(
                () ->
                        assertThat(told(rosa, AppointmentCancelled.class))
                                .hasSize(2)
                                .allSatisfy(
                                        told -> {
                                            assertThat(told.reason()).isEqualTo("plan");
                                            assertThat(told.by()).isEqualTo(Actor.PATIENT);
                                        }));
        assertThat(reception.get("/api/appointments/" + row.getFirst()).json().has("changedLateAt"))
                .isFalse();
    }

    @Test
    void letsNobodyElseSeeOrAnswerIt() {
        var rosa = registered();
        var row = row(rosa, TUESDAY, 9, 2);
        becomesFortnightly(rosa, 9);
        var id = proposed(rosa).proposal();

        var waiting = reception.get("/api/clinics/elm-street/cadence-proposals");
        assertThat(waiting.json().path("proposals"))
                .anySatisfy(each -> assertThat(each.path("id").asString()).isEqualTo(id.value()));
        assertThat(visitor.get("/api/clinics/elm-street/cadence-proposals").status())
                .isEqualTo(401);
        assertThat(visitor.get(path(id)).status()).isEqualTo(401);
        var other = visitor.as("reception~oak-lane");
        assertThat(other.get("/api/clinics/elm-street/cadence-proposals").status()).isEqualTo(403);
        assertThat(other.get(path(id)).status()).isEqualTo(403);
        assertThat(other.post(path(id) + "/accept").status()).isEqualTo(403);
        assertThat(by(new ProposalId("another")).get(path(id)).status()).isEqualTo(403);

        assertThat(reception.post(path(id) + "/accept").text("answeredBy")).isEqualTo("staff");
        assertThat(row.stream().map(this::status)).containsExactly("cancelled", "booked");
        assertThat(
                        reception
                                .get("/api/clinics/elm-street/cadence-proposals")
                                .json()
                                .path("proposals"))
                .noneSatisfy(each -> assertThat(each.path("id").asString()).isEqualTo(id.value()));
    }

    @Test
    void keepsEveryVisitOnANoAndDoesNotAskAgain() {
        var rosa = registered();
        var row = row(rosa, TUESDAY, 10, 3);
        becomesFortnightly(rosa, 10);
        var id = proposed(rosa).proposal();

        var patient = by(id);
        assertThat(patient.post(path(id) + "/decline").text("state")).isEqualTo("declined");
        assertThat(patient.post(path(id) + "/decline").text("state")).isEqualTo("declined");
        assertThat(patient.post(path(id) + "/accept").slug()).isEqualTo("wrong-state");
        Wire.tell(wish(rosa, 3, TUESDAY.plusDays(10), 4, 10, 14));
        Wire.tell(wish(rosa, 4, TUESDAY.plusDays(9), 4, 10, 14));
        closed(rosa, ProposalOutcome.DECLINED);
        assertThat(row).allSatisfy(visit -> assertThat(status(visit)).isEqualTo("booked"));

        Wire.tell(wish(rosa, 5, TUESDAY.plusDays(23), 7, 10, 28));
        eventually(() -> assertThat(told(rosa, CadenceProposed.class)).hasSize(2));
    }

    @Test
    void offersThePlansNextVisitWhenNothingIsLeftInItsWindow() {
        var rosa = registered();
        var row = row(rosa, TUESDAY, 11, 1);
        becomesFortnightly(rosa, 11);
        var id = proposed(rosa).proposal();
        assertThat(told(rosa, HoldPlaced.class)).isEmpty();

        assertThat(outcomes(by(id).post(path(id) + "/accept"))).containsExactly("freed");
        assertThat(status(row.getFirst())).isEqualTo("cancelled");
        eventually(
                () ->
                        assertThat(told(rosa, HoldPlaced.class))
                                .singleElement()
                                .satisfies(
                                        hold -> {
                                            assertThat(hold.kind()).isEqualTo(HoldKind.PLAN_OFFER);
                                            assertThat(hold.start().toLocalDate())
                                                    .isEqualTo(TUESDAY.plusDays(9));
                                        }));
    }

    @Test
    void looksAgainWhenAVisitChangesMeanwhileAndRefusesAnAnswerToWhatWasSeenBefore() {
        var rosa = registered();
        var row = row(rosa, TUESDAY, 13, 4);
        becomesFortnightly(rosa, 13);
        var id = proposed(rosa).proposal();
        var patient = by(id);
        var seen = patient.get(path(id));

        assertThat(reception.post("/api/appointments/" + row.get(2) + "/cancel", "{}").status())
                .isEqualTo(200);
        eventually(
                () ->
                        assertThat(visits(patient.get(path(id)), "free"))
                                .containsExactly(row.getFirst()));
        var stale =
                patient.with("If-Match", String.valueOf(seen.etag())).post(path(id) + "/accept");
        assertThat(stale.slug()).isEqualTo("stale-version");
        assertThat(status(row.getFirst())).isEqualTo("booked");

        assertThat(reception.post("/api/appointments/" + row.getFirst() + "/cancel", "{}").status())
                .isEqualTo(200);
        closed(rosa, ProposalOutcome.OUTDATED);
        assertThat(patient.post(path(id) + "/accept").slug()).isEqualTo("wrong-state");
    }

    @Test
    void dropsTheProposalInAFlareAndOffersAnEarlyVisitThoughLaterOnesAreBooked() {
        var rosa = registered();
        var row = row(rosa, TUESDAY.plusWeeks(1), 14, 3);
        Wire.tell(wish(rosa, 1, TUESDAY.plusDays(2), 2, 14, 7));
        Wire.tell(wish(rosa, 2, TUESDAY.plusDays(16), 4, 14, 14));
        var unused = proposed(rosa);

        Wire.tell(wish(rosa, 3, TUESDAY.minusDays(4), 1, 14, 7));
        closed(rosa, ProposalOutcome.OUTDATED);
        eventually(
                () ->
                        assertThat(told(rosa, HoldPlaced.class))
                                .last()
                                .satisfies(
                                        hold ->
                                                assertThat(hold.start().toLocalDate())
                                                        .isEqualTo(TUESDAY.minusDays(4))));
        assertThat(row).allSatisfy(visit -> assertThat(status(visit)).isEqualTo("booked"));
        assertThat(told(rosa, CadenceProposed.class)).hasSize(1);
    }

    @Test
    void dropsTheProposalWhenThePlanRests() {
        var rosa = registered();
        var unused = row(rosa, TUESDAY, 15, 2);
        becomesFortnightly(rosa, 15);
        var unused2 = proposed(rosa);
        Wire.tell(
                new PlanOnHold(
                        new PlanId("plan-of-" + rosa), new PatientId(rosa), 3, "two-missed"));
        closed(rosa, ProposalOutcome.OUTDATED);
    }

    @Test
    void leavesAVisitThatHasBecomeTooCloseAndEndsWhenNoneIsLeft() {
        var rosa = registered();
        var row = row(rosa, TUESDAY, 16, 3);
        becomesFortnightly(rosa, 16);
        var id = proposed(rosa).proposal();
        assertThat(visits(by(id).get(path(id)), "free")).containsExactly(row.get(0), row.get(2));

        // Less than 24 hours before the first; from it, the second is too early and the third fits.
        clock.set(TUESDAY.minusDays(1).atTime(17, 0).atZone(ZONE).toInstant());
        eventually(
                () -> assertThat(visits(by(id).get(path(id)), "free")).containsExactly(row.get(1)));
        clock.forward(Duration.ofDays(14));
        closed(rosa, ProposalOutcome.OUTDATED);
        assertThat(row.get(2)).satisfies(last -> assertThat(status(last)).isEqualTo("booked"));
    }

    @Test
    void givesBackAPlansOfferOnANo() {
        var tom = registered();
        Wire.tell(wish(tom, 1, TUESDAY.plusDays(10), 0, 12, 7));
        eventually(() -> assertThat(told(tom, HoldPlaced.class)).hasSize(1));
        var hold = told(tom, HoldPlaced.class).getFirst().hold();

        assertThat(visitor.post("/api/holds/" + hold + "/decline").status()).isEqualTo(401);
        assertThat(reception.post("/api/holds/" + hold + "/decline").status()).isEqualTo(204);
        assertThat(reception.post("/api/holds/" + hold + "/accept").slug())
                .isEqualTo("hold-expired");
    }

    @Test
    void putsThePatientInLineWhenNothingIsOpenAndTakesThemOutAgain() {
        var tom = registered();
        // A Sunday: closed.
        Wire.tell(wish(tom, 1, TUESDAY.plusDays(12), 0, 9, 7));
        eventually(() -> assertThat(told(tom, NoOpeningFound.class)).hasSize(1));
        assertThat(waiting()).contains(tom);

        Wire.tell(
                new PlanOnHold(new PlanId("plan-of-" + tom), new PatientId(tom), 2, "two-missed"));
        eventually(() -> assertThat(waiting()).doesNotContain(tom));
    }

    private List<String> waiting() {
        return reception
                .get("/api/clinics/elm-street/waitlist")
                .json()
                .path("waiting")
                .valueStream()
                .map(each -> each.path("patient").asString())
                .toList();
    }
}
