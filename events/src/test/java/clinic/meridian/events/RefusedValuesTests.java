package clinic.meridian.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import clinic.meridian.events.BookingEvent.Reaction;
import clinic.meridian.events.BookingEvent.SessionCompleted;
import clinic.meridian.events.MessageEvent.PainReported;
import clinic.meridian.events.PlanEvent.NextVisitDue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.JacksonException;

import java.time.LocalDate;

/** An event that cannot be true is never made: the message names the field, the value, the rule. */
class RefusedValuesTests {

    private static final SessionCompleted SESSION = example(SessionCompleted.class);
    private static final NextVisitDue DUE = example(NextVisitDue.class);
    private static final Visit VISIT = Examples.visit(1, 0);

    @Test
    void refusesElevenAsAPainScore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session(11, 4, 4.5))
                .withMessage("painBefore: 11 (expected: 0 to 10)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session(6, -1, 4.5))
                .withMessage("painAfter: -1 (expected: 0 to 10)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> report(11))
                .withMessage("score: 11 (expected: 0 to 10)");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void takesBothEndsOfThePainScale(int score) {
        assertThat(session(score, score, score).painBefore()).isEqualTo(score);
        assertThat(report(score).score()).isEqualTo(score);
    }

    @Test
    void refusesAPegOutsideItsScale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session(6, 4, 10.1))
                .withMessage("peg: 10.1 (expected: 0 to 10)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> session(6, 4, Double.NaN))
                .withMessage("peg: NaN (expected: 0 to 10)");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void refusesAReactionOutsideItsFiveGrades(int severity) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reaction("bruising", severity))
                .withMessage("severity: " + severity + " (expected: 1 to 5)");
    }

    @Test
    void refusesAVisitThatEndsWhenItStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lasting(0))
                .withMessageStartingWith("end: 2026-12-01T09:00-05:00 (expected: after start");
        assertThat(lasting(1).end()).isAfter(VISIT.start());
    }

    @Test
    void countsVersionsFromOneAndSequencesFromZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Examples.visit(0, 0))
                .withMessage("version: 0 (expected: >= 1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Examples.visit(1, -1))
                .withMessage("sequence: -1 (expected: >= 0)");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-16, 2026-12-15, 2026-12-18", "2026-12-12, 2026-12-19, 2026-12-18"})
    void refusesAWindowThatIsNotInOrder(LocalDate earliest, LocalDate target, LocalDate latest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> window(earliest, target, latest))
                .withMessageEndingWith("(expected: in order)");
    }

    @Test
    void takesAWindowOfOneDay() {
        LocalDate day = LocalDate.parse("2026-12-15");

        assertThat(window(day, day, day).target()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"painBefore\":6', '\"painBefore\":11', painBefore: 11 (expected: 0 to 10)",
        "'\"painBefore\":6', '\"painBefore\":\"much\"', painBefore",
        "'\"painBefore\":6', '\"painBefore\":6.5', painBefore",
        "'\"painBefore\":6', '\"painBefore\":\"6\"', painBefore",
        "'-05:00', '', start",
        "America/New_York, Elm/Street, zone",
        "'\"room-1\"', '\"room 1, left\"', room id: room 1",
    })
    void saysWhichFieldOfAnEventCannotBeRead(String approved, String received, String field) {
        String json = EventJson.write(SESSION).replace(approved, received);

        assertThatThrownBy(() -> EventJson.read(BookingEvent.class, json.getBytes(UTF_8)))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining(field);
    }

    private static SessionCompleted session(int before, int after, double peg) {
        return new SessionCompleted(
                SESSION.visit(),
                SESSION.startedAt(),
                SESSION.completedAt(),
                before,
                after,
                peg,
                SESSION.reaction(),
                SESSION.modalities(),
                SESSION.practitionerMinutes());
    }

    private static PainReported report(int score) {
        PainReported report = example(PainReported.class);
        return new PainReported(report.report(), report.patient(), score, report.at());
    }

    private static Visit lasting(int minutes) {
        return new Visit(
                VISIT.appointment(),
                VISIT.clinic(),
                VISIT.patient(),
                VISIT.version(),
                VISIT.sequence(),
                VISIT.appointmentType(),
                VISIT.start(),
                VISIT.start().plusMinutes(minutes),
                VISIT.zone(),
                VISIT.practitioner(),
                VISIT.room(),
                VISIT.bookedAt());
    }

    private static NextVisitDue window(LocalDate earliest, LocalDate target, LocalDate latest) {
        return new NextVisitDue(
                DUE.plan(),
                DUE.patient(),
                DUE.clinic(),
                DUE.revision(),
                earliest,
                target,
                latest,
                DUE.zone(),
                DUE.appointmentType(),
                DUE.preferredPractitioner(),
                DUE.preferredTime(),
                DUE.intervalDays());
    }

    private static <E> E example(Class<E> type) {
        return Examples.all().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }
}
