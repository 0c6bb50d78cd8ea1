package clinic.meridian.booking.daysheet;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.daysheet.Refusal.Reason;

import org.junit.jupiter.api.Test;

/** The rules of the house together; each has its test beside its kin. */
class BookingRulesTests {

    @Test
    void booksAnOrdinaryVisit() {
        new Wish().keepsAll();
    }

    @Test
    void hasATestForEveryRule() {
        assertThat(BookingRules.ALL).hasSize(24).doesNotHaveDuplicates();
        assertThat(BookingRules.ALL.stream().map(Rule::reason)).doesNotContain(Reason.SLOT_TAKEN);
    }
}
