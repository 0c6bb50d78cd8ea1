package clinic.meridian.booking.daysheet;

import java.util.ArrayList;
import java.util.List;

/**
 * How often each cell of the day is taken, for one practitioner, patient, room or kind of device.
 * The first layer holds what is taken at least once, the second what is taken at least twice, and
 * so on.
 */
final class Taken {

    private final int cells;
    private final List<Cells> layers = new ArrayList<>(1);

    Taken(int cells) {
        this.cells = cells;
    }

    void add(int from, int to) {
        if (layers.isEmpty()) {
            layers.add(Cells.none(cells));
        }
        var first = layers.getFirst();
        if (first.containsAny(from, to)) {
            var again = Cells.none(cells);
            again.add(from, to);
            pile(again);
        } else {
            first.add(from, to);
        }
    }

    private void pile(Cells span) {
        var rest = span;
        for (int i = 0; !rest.isEmpty(); i++) {
            if (i == layers.size()) {
                layers.add(Cells.none(cells));
            }
            var both = rest.copy().keep(layers.get(i));
            layers.get(i).addAll(rest);
            rest = both;
        }
    }

    /** The cells in which all of so many places are taken. */
    Cells full(int places) {
        return layers.size() < places ? Cells.none(cells) : layers.get(places - 1);
    }
}
