package clinic.meridian.plan.course;

import clinic.meridian.plan.protocol.CareProtocol;
import clinic.meridian.plan.protocol.Phase;

/** One stay in one phase. */
final class Stay {

    final int index;
    final Phase phase;

    /** Entered by a flare: fewer sessions are enough. */
    final boolean returned;

    int sessions;
    int minSessions;
    int gateAt;

    /** A practitioner set the least number of sessions. */
    boolean minSet;

    int settledRun;

    /** Sessions in a row that met all rules for a step down. */
    int qualifying;

    Stay(CareProtocol protocol, int index, boolean returned) {
        this.index = index;
        this.phase = protocol.phases().get(index);
        this.returned = returned;
        this.minSessions =
                returned ? protocol.flares().returnSessions().value() : phase.minSessions().value();
        this.gateAt = phase.gate() == null ? Integer.MAX_VALUE : phase.gate().sessions().value();
    }

    /** The same stay by the rules of another version. What practitioners set or extended stays. */
    Stay in(CareProtocol next, int at) {
        var moved = new Stay(next, at, returned);
        moved.sessions = sessions;
        moved.settledRun = settledRun;
        moved.qualifying = qualifying;
        moved.minSet = minSet;
        if (minSet) {
            moved.minSessions = minSessions;
        }
        if (phase.gate() != null && gateAt != phase.gate().sessions().value()) {
            moved.gateAt = gateAt;
        }
        return moved;
    }

    boolean longEnough() {
        return sessions >= minSessions;
    }

    boolean qualifiedOftenEnough() {
        var inARow = phase.qualifyingInARow();
        return qualifying >= (inARow == null ? 1 : inARow.value());
    }

    boolean last() {
        return phase.stepDown().isEmpty();
    }
}
