package clinic.meridian.booking.practice;

import java.time.Duration;
import java.time.Period;

/**
 * The numbers that a clinic chooses. All are choices, none is evidence.
 *
 * @param minGapDays calendar days between two visits of one patient
 * @param minNotice how long before its start a patient may still book
 * @param horizon how far ahead the book is open
 * @param formHold how long an opening is kept while somebody fills the form
 * @param offerHold how long an offered opening is kept at most
 * @param offerNotice an offer ends at least this long before its start
 * @param waitlistOffer how long time that came free is kept for one waiting patient
 * @param waitlistNotice such an offer ends at least this long before its start
 * @param early how long before its start a visit may be completed
 * @param firstVisitFirst whether a new patient must begin with a type that is marked so
 * @param attendance about late and missed visits
 * @param intake about health forms
 */
public record HouseRules(
        int minGapDays,
        Duration minNotice,
        Period horizon,
        Duration formHold,
        Duration offerHold,
        Duration offerNotice,
        Duration waitlistOffer,
        Duration waitlistNotice,
        Duration early,
        boolean firstVisitFirst,
        Attendance attendance,
        Intake intake) {

    public HouseRules {
        Check.that(minGapDays >= 0, "min-gap-days: " + minGapDays + " (expected: 0 or more)");
        Check.that(!minNotice.isNegative(), "min-notice-minutes: expected 0 or more");
        Check.that(!horizon.isNegative() && !horizon.isZero(), "horizon-weeks: expected 1 or more");
        Check.that(formHold.isPositive(), "hold-minutes: expected 1 or more");
        Check.that(offerHold.isPositive(), "offer-days: expected 1 or more");
        Check.that(!offerNotice.isNegative(), "offer-notice-hours: expected 0 or more");
        Check.that(waitlistOffer.isPositive(), "waitlist-offer-minutes: expected 1 or more");
        Check.that(!waitlistNotice.isNegative(), "waitlist-notice-hours: expected 0 or more");
        Check.that(!early.isNegative(), "early-minutes: expected 0 or more");
    }
}
