package clinic.meridian.plan.course;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The last pre-visit reports of a course. */
final class Reports {

    /** As many as any protocol may look back on. */
    static final int KEPT = 7;

    private final int[] last = new int[KEPT];
    private int window;
    private int count;

    /**
     * @param window how many reports the median is taken over
     */
    Reports(int window) {
        this.window = window;
    }

    /** From here on the median is taken over so many. */
    void follow(int next) {
        window = next;
    }

    void add(int score) {
        if (count == KEPT) {
            System.arraycopy(last, 1, last, 0, KEPT - 1);
            count--;
        }
        last[count++] = score;
    }

    void clear() {
        count = 0;
    }

    boolean none() {
        return count == 0;
    }

    /** Median of the last reports, of fewer while there are fewer. Not to be asked of none. */
    double smoothed() {
        int n = Math.min(window, count);
        if (n == 3) {
            int a = last[count - 3];
            int b = last[count - 2];
            int c = last[count - 1];
            return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
        }
        var sorted = Arrays.copyOfRange(last, count - n, count);
        Arrays.sort(sorted);
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2.0;
    }

    List<Integer> used() {
        int n = Math.min(window, count);
        var used = new ArrayList<Integer>(n);
        for (int i = count - n; i < count; i++) {
            used.add(last[i]);
        }
        return List.copyOf(used);
    }

    int latest() {
        return last[count - 1];
    }

    /** The report before the latest; the latest itself while there is only one. */
    int previous() {
        return count > 1 ? last[count - 2] : latest();
    }

    /** Highest less lowest of the last {@code n} reports. */
    int spread(int n) {
        int low = 10;
        int high = 0;
        for (int i = Math.max(0, count - n); i < count; i++) {
            low = Math.min(low, last[i]);
            high = Math.max(high, last[i]);
        }
        return high - low;
    }
}
