package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Stage;

/** Tells which places leave a practitioner with minutes in which nobody can be treated. */
public final class Gaps {

    private final WorkingDay day;

    /** The shortest first hands-on time of any visit, in cells: less is of no use. */
    private final int shortest;

    public Gaps(WorkingDay day, Clinic house) {
        this.day = day;
        this.shortest =
                house.types().stream()
                        .mapToInt(
                                type ->
                                        Shape.of(type.stages())
                                                .getFirst()
                                                .handsOn()
                                                .getFirst()
                                                .to())
                        .min()
                        .orElse(1);
    }

    /** Free minutes of the practitioner that a visit there would make too short for anybody. */
    public int minutesLost(Placement placement) {
        var before = day.freeHands(placement.practitioner());
        var after = before.copy();
        int start = day.grid().cell(placement.start());
        for (var stage : placement.stages()) {
            if (stage.practitioner()) {
                after.remove(start + stage.from() / Stage.GRID, start + stage.to() / Stage.GRID);
            }
        }
        return (useless(after) - useless(before)) * Stage.GRID;
    }

    private int useless(Cells free) {
        var useful = free.runs(shortest);
        for (int grown = 1; grown < shortest; ) {
            int step = Math.min(grown, shortest - grown);
            useful.addAll(useful.later(step));
            grown += step;
        }
        return free.count() - useful.count();
    }
}
