package clinic.meridian.booking.openings;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

import java.util.List;

/**
 * One thing that somebody wants of the book. The numbers choose among what there is by then, so any
 * of them makes sense anywhere.
 *
 * @param who which patient
 * @param what which appointment type, or which visit or hold of those on the page
 * @param when which start; most fall into the opening hours
 * @param whom which practitioner; anybody when negative
 * @param byPatient or by staff
 */
record Deed(Kind kind, int who, int what, int when, int whom, boolean byPatient) {

    enum Kind {
        BOOK,
        HOLD,
        HOLD_FOR_SOMEBODY,
        REDEEM,
        WITHDRAW,
        MOVE,
        EXPECT_FROM_ANOTHER_DAY,
        SETTLE,
        CANCEL,
        LET_TIME_PASS,
        DROP_EXPIRED
    }

    static Arbitrary<List<Deed>> any() {
        return Combinators.combine(
                        Arbitraries.of(
                                Kind.BOOK,
                                Kind.BOOK,
                                Kind.BOOK,
                                Kind.BOOK,
                                Kind.HOLD,
                                Kind.HOLD,
                                Kind.HOLD_FOR_SOMEBODY,
                                Kind.REDEEM,
                                Kind.REDEEM,
                                Kind.WITHDRAW,
                                Kind.MOVE,
                                Kind.MOVE,
                                Kind.EXPECT_FROM_ANOTHER_DAY,
                                Kind.SETTLE,
                                Kind.CANCEL,
                                Kind.LET_TIME_PASS,
                                Kind.DROP_EXPIRED),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 599),
                        Arbitraries.integers().between(-10, 4),
                        Arbitraries.of(false, false, true))
                .as(Deed::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(50);
    }
}
