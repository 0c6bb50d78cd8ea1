package clinic.meridian.booking.waitlist;

import static clinic.meridian.booking.ElmStreet.CLINIC;
import static clinic.meridian.booking.ElmStreet.DAY;
import static clinic.meridian.booking.ElmStreet.JONAS;
import static clinic.meridian.booking.ElmStreet.NOW;
import static clinic.meridian.booking.ElmStreet.ROSA;
import static clinic.meridian.booking.ElmStreet.WILLOW;
import static clinic.meridian.booking.ElmStreet.at;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.openings.Opening;
import clinic.meridian.booking.waitlist.Suitability.Match;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.HoldId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Which openings are worth an offer. */
class SuitabilityTests {

    private static final Freed TEN = new Freed("ten", at("10:00"), at("10:40"));

    private static Waiting waiting(LocalDate from, LocalDate to) {
        return Waiting.since(
                NOW,
                "rosa-waits",
                ROSA,
                "follow-up",
                List.of(),
                null,
                from,
                to,
                new AppointmentId("rosas-visit"));
    }

    private static final Waiting ALL_WEEK = waiting(DAY.minusDays(7), DAY.plusDays(7));

    private static boolean suits(
            String start, Waiting waiting, @Nullable OffsetDateTime visit, Instant now) {
        var opening =
                new Opening(at(start), at(start).plusMinutes(40), JONAS, WILLOW, null, null, null);
        return Suitability.suits(new Match(opening, TEN, waiting, visit, CLINIC.rules(), now));
    }

    private static boolean suits(String start) {
        return suits(start, ALL_WEEK, at("15:00"), NOW);
    }

    @Test
    void offersOnlyWhatCameFree() {
        assertThat(suits("10:00")).isTrue();
        assertThat(suits("10:35")).isTrue();
        assertThat(suits("10:40")).isFalse();
        assertThat(suits("09:20")).isFalse();
    }

    @Test
    void offersOnlyDaysThatSuit() {
        assertThat(suits("10:00", waiting(DAY, DAY), null, NOW)).isTrue();
        assertThat(suits("10:00", waiting(DAY.plusDays(1), DAY.plusDays(2)), null, NOW)).isFalse();
        assertThat(suits("10:00", waiting(DAY.minusDays(2), DAY.minusDays(1)), null, NOW))
                .isFalse();
    }

    @Test
    void offersOnlyWhatIsEarlierThanTheVisit() {
        assertThat(suits("10:00", ALL_WEEK, at("10:05"), NOW)).isTrue();
        assertThat(suits("10:00", ALL_WEEK, at("10:00"), NOW)).isFalse();
        assertThat(suits("10:00", ALL_WEEK, at("09:00"), NOW)).isFalse();
    }

    @Test
    void doesNotOfferTheSameTimeTwice() {
        var offer =
                new Offered(
                        new HoldId("h1"),
                        "ten",
                        at("10:20"),
                        at("11:00"),
                        JONAS,
                        WILLOW,
                        NOW,
                        null);
        var once = ALL_WEEK.with(offer).after(offer, true);
        assertThat(suits("10:00", once, null, NOW)).isFalse();
        assertThat(suits("10:35", once, null, NOW)).isFalse();
    }

    @Test
    void leavesTimeToAnswer() {
        var start = at("10:00").toInstant();
        var last = start.minus(Duration.ofHours(4)).minus(Duration.ofMinutes(10));
        assertThat(suits("10:00", ALL_WEEK, null, last)).isTrue();
        assertThat(suits("10:00", ALL_WEEK, null, last.plusMillis(1))).isFalse();
    }

    @Test
    void asksNobodyAtNight() {
        assertThat(OfferHours.open(at("07:59").toInstant(), CLINIC.zone())).isFalse();
        assertThat(OfferHours.open(at("08:00").toInstant(), CLINIC.zone())).isTrue();
        assertThat(OfferHours.open(at("19:59").toInstant(), CLINIC.zone())).isTrue();
        assertThat(OfferHours.open(at("20:00").toInstant(), CLINIC.zone())).isFalse();
    }
}
