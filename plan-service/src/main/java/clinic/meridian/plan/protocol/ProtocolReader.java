package clinic.meridian.plan.protocol;

import clinic.meridian.plan.protocol.CareProtocol.Flares;
import clinic.meridian.plan.protocol.CareProtocol.Limits;
import clinic.meridian.plan.protocol.CareProtocol.Reclassify;
import clinic.meridian.plan.protocol.CareProtocol.Reentry;
import clinic.meridian.plan.protocol.CareProtocol.Response;
import clinic.meridian.plan.protocol.CareProtocol.Reviews;
import clinic.meridian.plan.protocol.CareProtocol.Variant;
import clinic.meridian.plan.protocol.Taper.GainHeld;
import clinic.meridian.plan.protocol.Taper.Improved;
import clinic.meridian.plan.protocol.Taper.ImprovedOrLow;
import clinic.meridian.plan.protocol.Taper.NotRising;
import clinic.meridian.plan.protocol.Taper.Settled;
import clinic.meridian.plan.protocol.Taper.Steady;

/** Reads a protocol file and checks each number's bounds. */
final class ProtocolReader {

    private ProtocolReader() {}

    static CareProtocol read(String file, String yaml) {
        return Sheet.read(file, yaml, ProtocolReader::protocol);
    }

    private static CareProtocol protocol(Sheet sheet) {
        var protocol =
                new CareProtocol(
                        sheet.text("id"),
                        sheet.number("version", 1, 10_000),
                        sheet.text("name"),
                        sheet.figure("smoothing", 1, 7),
                        sheet.in("response", ProtocolReader::response),
                        sheet.in("flares", ProtocolReader::flares),
                        sheet.in("limits", ProtocolReader::limits),
                        sheet.in("reviews", ProtocolReader::reviews),
                        sheet.list("reclassify", ProtocolReader::reclassify),
                        sheet.in("reentry", ProtocolReader::reentry),
                        sheet.list("phases", PhaseReader::phase),
                        sheet.map("variants", ProtocolReader::variant));
        Coherence.check(protocol, sheet);
        return protocol;
    }

    private static Response response(Sheet sheet) {
        return new Response(
                sheet.figure("improvedPercent", 1, 100),
                sheet.figure("improvedPoints", 0, 10),
                sheet.figure("strongPercent", 1, 100),
                sheet.figure("noneBelowPercent", 0, 100),
                sheet.figure("worsePoints", 1, 10),
                sheet.figure("manualAtOrBelow", 0, 10));
    }

    private static Flares flares(Sheet sheet) {
        return new Flares(
                sheet.figure("points", 1, 10),
                sheet.figure("least", 0, 10),
                sheet.figure("atOnceScore", 1, 10),
                sheet.figure("atOncePoints", 1, 10),
                sheet.figure("checkInFrom", 1, 720),
                sheet.figure("checkInTo", 1, 720),
                sheet.figure("visitFrom", 0, 60),
                sheet.figure("visitTarget", 0, 60),
                sheet.figure("visitTo", 0, 60),
                sheet.figure("returnSessions", 1, 50),
                sheet.figure("reviewAt", 1, 50),
                sheet.figure("withinDays", 1, 1000));
    }

    private static Limits limits(Sheet sheet) {
        return new Limits(
                sheet.figure("minGap", 1, 30),
                sheet.figure("maxInterval", 1, 126),
                sheet.figure("missedInRow", 1, 10),
                sheet.figure("lapse", 1, 1000),
                sheet.figure("holdFromSeverity", 1, 5),
                sheet.figure("screenVisits", 1, 50),
                sheet.figure("screenDays", 1, 1000));
    }

    private static Reviews reviews(Sheet sheet) {
        return new Reviews(
                sheet.maybeFigure("early", 1, 50),
                sheet.maybeFigure("formal", 1, 50),
                sheet.figure("trial", 1, 50));
    }

    private static Reclassify reclassify(Sheet sheet) {
        return new Reclassify(
                sheet.figure("afterDays", 1, 1000),
                sheet.figure("painAbove", 0, 10),
                sheet.text("to"));
    }

    private static Reentry reentry(Sheet sheet) {
        return new Reentry(
                sheet.text("phase"),
                sheet.figure("withinDays", 1, 1000),
                sheet.figure("checkInAfter", 1, 365));
    }

    private static Variant variant(Sheet sheet) {
        return new Variant(
                sheet.text("phase"),
                sheet.in("interval", PhaseReader::interval),
                sheet.figure("sessions", 1, 50),
                sheet.figure("notBeforeDay", 0, 1000));
    }

    static Taper taper(Sheet sheet) {
        return switch (sheet.text("rule")) {
            case "improved" ->
                    new Improved(sheet.figure("percent", 1, 100), sheet.figure("points", 0, 10));
            case "improved-or-low" ->
                    new ImprovedOrLow(
                            sheet.figure("percent", 1, 100), sheet.figure("score", 0, 10));
            case "not-rising" -> new NotRising(sheet.figure("points", 1, 10));
            case "gain-held" -> new GainHeld(sheet.figure("points", 0, 10));
            case "steady" ->
                    new Steady(sheet.figure("spread", 0, 10), sheet.figure("reports", 2, 7));
            case "settled" ->
                    new Settled(
                            sheet.figure("score", 0, 10),
                            sheet.figure("percent", 1, 100),
                            sheet.figure("low", 0, 10),
                            sheet.figure("times", 1, 10));
            case String other ->
                    throw sheet.broken(
                            "rule: "
                                    + other
                                    + " (expected: improved, improved-or-low, not-rising,"
                                    + " gain-held, steady or settled)");
        };
    }
}
