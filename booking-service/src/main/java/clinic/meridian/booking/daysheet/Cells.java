package clinic.meridian.booking.daysheet;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import java.util.Arrays;

/**
 * A set of the five-minute cells of one day, 64 of them to a word, so that a whole day is compared
 * in a handful of instructions. That is what lets openings be computed and never cut in advance.
 */
public final class Cells {

    private static final int WORD = Long.SIZE;

    private final long[] words;

    private Cells(long[] words) {
        this.words = words;
    }

    /** None of so many cells. */
    static Cells none(int cells) {
        return new Cells(new long[(cells + WORD - 1) / WORD]);
    }

    /** All of so many cells. */
    static Cells all(int cells) {
        var all = none(cells);
        all.add(0, cells);
        return all;
    }

    Cells copy() {
        return new Cells(words.clone());
    }

    /** Adds the cells from one to another, the last not included; what lies outside is left out. */
    void add(int from, int to) {
        int first = Math.max(from, 0);
        int last = Math.min(to, words.length * WORD) - 1;
        for (int i = first / WORD; first <= last && i <= last / WORD; i++) {
            words[i] |= within(i, first, last);
        }
    }

    void remove(int from, int to) {
        int first = Math.max(from, 0);
        int last = Math.min(to, words.length * WORD) - 1;
        for (int i = first / WORD; first <= last && i <= last / WORD; i++) {
            words[i] &= ~within(i, first, last);
        }
    }

    boolean contains(int cell) {
        return cell >= 0 && cell < words.length * WORD && (words[cell / WORD] >>> cell & 1) != 0;
    }

    boolean containsAll(int from, int to) {
        return from >= 0 && from <= to && countOf(from, to) == to - from;
    }

    boolean containsAny(int from, int to) {
        return countOf(from, to) > 0;
    }

    private int countOf(int from, int to) {
        int first = Math.max(from, 0);
        int last = Math.min(to, words.length * WORD) - 1;
        int count = 0;
        for (int i = first / WORD; first <= last && i <= last / WORD; i++) {
            count += Long.bitCount(words[i] & within(i, first, last));
        }
        return count;
    }

    /** The bits of word {@code i} from one cell to another, both included. */
    private static long within(int i, int first, int last) {
        long bits = -1L;
        if (i == first / WORD) {
            bits &= -1L << first;
        }
        if (i == last / WORD) {
            bits &= -1L >>> (WORD - 1 - last % WORD);
        }
        return bits;
    }

    /** The first cell at or after this one; below zero when there is none. */
    int next(int cell) {
        for (int i = cell / WORD; i < words.length; i++) {
            long word = i == cell / WORD ? words[i] & -1L << cell : words[i];
            if (word != 0) {
                return i * WORD + Long.numberOfTrailingZeros(word);
            }
        }
        return -1;
    }

    int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    boolean isEmpty() {
        return next(0) < 0;
    }

    @CanIgnoreReturnValue
    Cells keep(Cells others) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= others.words[i];
        }
        return this;
    }

    @CanIgnoreReturnValue
    Cells addAll(Cells others) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= others.words[i];
        }
        return this;
    }

    @CanIgnoreReturnValue
    Cells removeAll(Cells others) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= ~others.words[i];
        }
        return this;
    }

    /** The cells at which a run of so many begins. */
    Cells runs(int length) {
        return longerRuns(1, length);
    }

    /**
     * Where these are the starts of runs of one length, the starts of longer ones. Doubles the run
     * it has looked at in each step.
     */
    Cells longerRuns(int length, int wanted) {
        var runs = copy();
        for (int seen = length; seen < wanted; ) {
            int step = Math.min(seen, wanted - seen);
            runs.keep(runs, step);
            seen += step;
        }
        return runs;
    }

    /** The same cells, each so many earlier; what falls before the first is left out. */
    Cells earlier(int by) {
        var earlier = new Cells(new long[words.length]);
        for (int i = 0; i < words.length; i++) {
            earlier.words[i] = wordEarlier(i, by);
        }
        return earlier;
    }

    /** Keeps what is among others, each so many earlier; these may be the same. */
    @CanIgnoreReturnValue
    Cells keep(Cells others, int earlierBy) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= others.wordEarlier(i, earlierBy);
        }
        return this;
    }

    /** Reads no word before the i-th, so that words can be replaced in their order. */
    private long wordEarlier(int i, int by) {
        int from = i + by / WORD;
        if (from >= words.length) {
            return 0;
        }
        long low = words[from] >>> by;
        boolean whole = by % WORD == 0 || from + 1 == words.length;
        return whole ? low : low | words[from + 1] << -by;
    }

    /** The same cells, each so many later. */
    Cells later(int by) {
        var later = new long[words.length];
        int whole = by / WORD;
        for (int i = whole; i < words.length; i++) {
            long high = words[i - whole] << by;
            long low = by % WORD == 0 || i - whole == 0 ? 0 : words[i - whole - 1] >>> -by;
            later[i] = high | low;
        }
        return new Cells(later);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cells cells && Arrays.equals(words, cells.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("Cells[");
        for (int cell = next(0); cell >= 0; cell = next(cell + 1)) {
            text.append(text.length() == 6 ? "" : " ").append(cell);
        }
        return text.append(']').toString();
    }
}
