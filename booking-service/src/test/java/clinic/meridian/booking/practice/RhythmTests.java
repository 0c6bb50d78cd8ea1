package clinic.meridian.booking.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import clinic.meridian.booking.practice.TreatmentRoom.Kind;

import org.junit.jupiter.api.Test;

import java.util.List;

/** A template that cannot work is refused when the clinic is described, not when patients come. */
class RhythmTests {

    private static AppointmentType every(int minutes, int least, int most) {
        return new AppointmentType(
                "follow-up",
                "Follow-up",
                Kind.PRIVATE,
                true,
                minutes,
                List.of(
                        new Stage("care", 15, 15, true, true),
                        new Stage("rest", least, most, false, true),
                        new Stage("remove", 5, 5, true, true),
                        new Stage("turnover", 5, 5, false, false)));
    }

    @Test
    void refusesEveryThirtyMinutesWithAFixedRestOfTwentyFive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> every(30, 25, 25))
                .withMessage(
                        "appointment type follow-up: every 30 minutes with a rest of 25 cannot"
                                + " work: the practitioner would have to take one patient's"
                                + " needles out while treating the next. A rest of 5 or 10 or 30"
                                + " or 35 or 40 or 60 would work.");
    }

    @Test
    void takesEveryThirtyMinutesWithARestThatMayStretchToThirty() {
        assertThat(every(30, 20, 30).every()).isEqualTo(30);
        assertThat(every(30, 30, 30).every()).isEqualTo(30);
    }

    @Test
    void refusesAPaceThatNoRestCanKeep() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> every(15, 20, 30))
                .withMessageEndingWith("No other rest works either; start less often.");
    }

    @Test
    void refusesEveryThirtyFiveMinutesForWhichNoRestUpToThirtyWorks() {
        assertThatIllegalArgumentException().isThrownBy(() -> every(35, 20, 30));
        assertThat(every(35, 20, 35).every()).isEqualTo(35);
    }
}
