package clinic.meridian.booking.daysheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.BitSet;
import java.util.Random;

/** Words of 64 cells say the same as a plain set of cells would. */
class CellsTests {

    /** More than four words, as on the longest day of the year. */
    private static final int CELLS = 300;

    private final Random random = new Random(20261121);

    private static Cells cells(BitSet bits) {
        var cells = Cells.none(CELLS);
        bits.stream().forEach(bit -> cells.add(bit, bit + 1));
        return cells;
    }

    private BitSet someRuns() {
        var bits = new BitSet(CELLS);
        for (int i = 0; i < 12; i++) {
            int from = random.nextInt(CELLS);
            bits.set(from, Math.min(CELLS, from + random.nextInt(90)), random.nextInt(4) > 0);
        }
        return bits;
    }

    @Test
    void findTheStartsOfRunsOverTheEdgesOfWords() {
        for (int round = 0; round < 500; round++) {
            var bits = someRuns();
            int length = 1 + random.nextInt(100);
            var expected = new BitSet(CELLS);
            for (int cell = 0; cell + length <= CELLS; cell++) {
                expected.set(cell, bits.nextClearBit(cell) >= cell + length);
            }
            assertThat(cells(bits).runs(length)).isEqualTo(cells(expected));
        }
    }

    @Test
    void areShiftedOverTheEdgesOfWords() {
        for (int round = 0; round < 500; round++) {
            var bits = someRuns();
            int by = random.nextInt(200);
            assertThat(cells(bits).earlier(by)).isEqualTo(cells(bits.get(by, CELLS)));
        }
    }

    @Test
    void answerForSpansOverTheEdgesOfWords() {
        for (int round = 0; round < 2_000; round++) {
            var bits = someRuns();
            int from = random.nextInt(CELLS);
            int to = from + random.nextInt(CELLS - from);
            var within = bits.get(from, to);
            assertThat(cells(bits).containsAny(from, to)).isEqualTo(!within.isEmpty());
            assertThat(cells(bits).containsAll(from, to))
                    .isEqualTo(within.cardinality() == to - from);
            assertThat(cells(bits).next(from)).isEqualTo(bits.nextSetBit(from));
        }
    }

    @Test
    void leaveOutWhatLiesOutsideTheDay() {
        var cells = Cells.none(CELLS);
        cells.add(-5, 2);
        cells.add(299, 400);
        assertThat(cells.contains(-1)).isFalse();
        assertThat(cells.containsAll(0, 2)).isTrue();
        assertThat(cells.containsAll(-1, 1)).isFalse();
        assertThat(cells.contains(299)).isTrue();
        assertThat(cells.count()).isEqualTo(2 + 320 - 299);
    }
}
