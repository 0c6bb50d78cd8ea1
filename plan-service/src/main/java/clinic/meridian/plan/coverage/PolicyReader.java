package clinic.meridian.plan.coverage;

import clinic.meridian.plan.coverage.CoveragePolicy.OnExceeded;
import clinic.meridian.plan.coverage.CoveragePolicy.Stop;
import clinic.meridian.plan.coverage.CoveragePolicy.Unit;
import clinic.meridian.plan.coverage.Finding.Measure;
import clinic.meridian.plan.coverage.ImprovementTest.Threshold;
import clinic.meridian.plan.coverage.Window.AnniversaryMonthStart;
import clinic.meridian.plan.coverage.Window.Authorisations;
import clinic.meridian.plan.coverage.Window.Extension;
import clinic.meridian.plan.coverage.Window.OneCourse;
import clinic.meridian.plan.coverage.Window.ReviewFromFirst;
import clinic.meridian.plan.coverage.Window.RollingFromFirst;
import clinic.meridian.plan.protocol.Sheet;
import clinic.meridian.plan.sheet.Figure;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads a policy file and checks each number's bounds. */
final class PolicyReader {

    private static final List<String> WINDOWS =
            List.of(
                    "rolling-from-first",
                    "extension",
                    "anniversary-month-start",
                    "one-course",
                    "review-from-first",
                    "authorisations");

    private PolicyReader() {}

    static CoveragePolicy read(String file, String yaml) {
        return Sheet.read(file, yaml, PolicyReader::policy);
    }

    private static CoveragePolicy policy(Sheet sheet) {
        var policy =
                new CoveragePolicy(
                        sheet.text("id"),
                        sheet.number("version", 1, 10_000),
                        sheet.text("name"),
                        sheet.text("source"),
                        sheet.yes("verified", false),
                        one(sheet, "unit", Unit.values()),
                        sheet.maybeFigure("minutesPerVisit", 1, 240),
                        sheet.in("eligibility", PolicyReader::eligibility),
                        sheet.list("windows", PolicyReader::window),
                        sheet.maybe("improvement", PolicyReader::improvement),
                        sheet.list("stop", at -> one(at, "when", Stop.values())),
                        sheet.list("warnAt", at -> at.figure("left", 0, 1000)).stream()
                                .sorted(Comparator.comparingInt(Figure::value).reversed())
                                .toList(),
                        one(sheet, "onExceeded", OnExceeded.values()));
        PolicyCoherence.check(policy, sheet);
        return policy;
    }

    private static Eligibility eligibility(Sheet sheet) {
        return new Eligibility(
                sheet.maybeFigure("minDurationDays", 1, 1000),
                sheet.words("regions"),
                sheet.words("exclude"),
                sheet.yes("maintenance", true),
                sheet.yes("requireCredentialActive", false));
    }

    private static Window window(Sheet sheet) {
        var name = sheet.text("name");
        return switch (sheet.oneOf("type", WINDOWS)) {
            case "rolling-from-first" ->
                    new RollingFromFirst(name, sheet.figure("days", 1, 1000), max(sheet, "max"));
            case "extension" ->
                    new Extension(
                            name,
                            max(sheet, "addMax"),
                            requires(sheet),
                            sheet.maybeFigure("days", 1, 1000),
                            sheet.has("claimNote") ? sheet.text("claimNote") : null);
            case "anniversary-month-start" ->
                    new AnniversaryMonthStart(
                            name, sheet.figure("months", 1, 60), max(sheet, "max"));
            case "one-course" ->
                    new OneCourse(
                            name, max(sheet, "max"), sheet.maybeFigure("pauseMonths", 1, 120));
            case "review-from-first" -> new ReviewFromFirst(name, sheet.figure("days", 1, 1000));
            case String _ ->
                    new Authorisations(
                            name,
                            sheet.list(
                                    "inTurn",
                                    at ->
                                            new Authorisations.Step(
                                                    at.text("name"),
                                                    max(at, "visits"),
                                                    at.figure("days", 1, 1000),
                                                    requires(at))));
        };
    }

    private static Figure max(Sheet sheet, String key) {
        return sheet.figure(key, 1, 10_000);
    }

    private static boolean requires(Sheet sheet) {
        return sheet.has("requires")
                && sheet.oneOf("requires", List.of("improvement")).equals("improvement");
    }

    private static ImprovementTest improvement(Sheet sheet) {
        return new ImprovementTest(
                sheet.figure("maxAgeDays", 1, 365),
                sheet.list(
                        "anyOf",
                        at ->
                                new Threshold(
                                        one(at, "measure", Measure.values()),
                                        at.maybeFigure("percent", 1, 100),
                                        at.maybeFigure("points", 1, 100))));
    }

    /** One of an enum's constants, as {@code not_improving} or {@code practitioner-minute}. */
    private static <E extends Enum<E>> E one(Sheet sheet, String key, E[] all) {
        var word = sheet.oneOf(key, Stream.of(all).map(PolicyReader::word).toList());
        return Stream.of(all).filter(each -> word(each).equals(word)).findFirst().orElseThrow();
    }

    private static String word(Enum<?> constant) {
        var word = constant.name().toLowerCase(Locale.ROOT);
        return constant instanceof Unit ? word.replace('_', '-') : word;
    }
}
