package clinic.meridian.plan.protocol;

/** Reads one phase of a protocol file. */
final class PhaseReader {

    private PhaseReader() {}

    static Phase phase(Sheet sheet) {
        return new Phase(
                sheet.text("code"),
                sheet.text("name"),
                goal(sheet),
                sheet.in("interval", PhaseReader::interval),
                sheet.figure("minSessions", 1, 50),
                sheet.list("stepDown", ProtocolReader::taper),
                sheet.maybeFigure("qualifyingInARow", 1, 5),
                sheet.has("stepUp") ? sheet.text("stepUp") : null,
                sheet.maybeFigure("repeats", 1, 10),
                sheet.maybe("gate", PhaseReader::gate),
                sheet.maybeFigure("reviewEvery", 1, 50),
                sheet.maybeFigure("checkInAfter", 1, 126),
                sheet.yes("lapses", true),
                sheet.yes("goesOnAfterOffer", false));
    }

    /** Not below the least gap between two needlings, not above 126 days (Chen 2019). */
    static Interval interval(Sheet sheet) {
        var interval =
                new Interval(
                        sheet.figure("days", 2, 126),
                        sheet.figure("early", 0, 60),
                        sheet.figure("late", 0, 60));
        if (interval.early().value() >= interval.days().value()) {
            throw sheet.broken(
                    "early: "
                            + interval.early().value()
                            + " (expected: less than days, "
                            + interval.days().value()
                            + ")");
        }
        return interval;
    }

    private static Phase.Gate gate(Sheet sheet) {
        return new Phase.Gate(
                sheet.figure("sessions", 1, 50),
                sheet.figure("day", 1, 1000),
                sheet.yes("everyStay", false));
    }

    private static String goal(Sheet sheet) {
        var goal = sheet.text("goal");
        if (!goal.equals("relief") && !goal.equals("prevention")) {
            throw sheet.broken("goal: " + goal + " (expected: relief or prevention)");
        }
        return goal;
    }
}
