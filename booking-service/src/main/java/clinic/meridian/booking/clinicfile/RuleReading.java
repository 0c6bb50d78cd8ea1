package clinic.meridian.booking.clinicfile;

import clinic.meridian.booking.practice.Attendance;
import clinic.meridian.booking.practice.CancelNotice;
import clinic.meridian.booking.practice.Intake;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Period;
import java.util.regex.Pattern;

/** Reads the rules that a clinic may leave out; then the usual ones hold. */
final class RuleReading {

    private static final Pattern NOTICE = Pattern.compile("(\\d{1,3}) (hours?|business-days?)");

    private RuleReading() {}

    static Attendance attendance(ClinicFile.Rules rules) {
        var usual = Attendance.USUAL;
        return new Attendance(
                rules.cancelNotice() == null ? usual.cancelNotice() : notice(rules.cancelNotice()),
                rules.lateCancel() == null ? usual.lateCancel() : lateCancel(rules.lateCancel()),
                minutes(rules.lateMinutes(), usual.lateAfter()),
                minutes(rules.lateDecisionMinutes(), usual.decideAfter()),
                minutes(rules.missedAfterMinutes(), usual.missedAfter()),
                rules.missesForApproval() == null
                        ? usual.missesForApproval()
                        : rules.missesForApproval(),
                rules.missesWithinMonths() == null
                        ? usual.missesWithin()
                        : Period.ofMonths(rules.missesWithinMonths()));
    }

    static Intake intake(ClinicFile.Rules rules) {
        var usual = Intake.USUAL;
        return new Intake(
                days(rules.clearanceDays(), usual.clearanceHold()),
                rules.screeningVisits() == null
                        ? usual.screenEveryVisits()
                        : rules.screeningVisits(),
                days(rules.screeningDays(), usual.screenEvery()),
                rules.emergencyText());
    }

    private static CancelNotice notice(String text) {
        var read = NOTICE.matcher(text);
        if (!read.matches()) {
            throw new IllegalArgumentException(
                    "rules: cancel-notice: " + text + " (expected: 24 hours or 2 business-days)");
        }
        return new CancelNotice(
                Integer.parseInt(read.group(1)),
                read.group(2).startsWith("hour")
                        ? CancelNotice.Unit.HOURS
                        : CancelNotice.Unit.BUSINESS_DAYS);
    }

    private static Attendance.LateCancel lateCancel(String text) {
        return switch (text) {
            case "record" -> Attendance.LateCancel.RECORD;
            case "refuse" -> Attendance.LateCancel.REFUSE;
            default ->
                    throw new IllegalArgumentException(
                            "rules: late-cancel: " + text + " (expected: record or refuse)");
        };
    }

    private static Duration minutes(@Nullable Integer told, Duration usual) {
        return told == null ? usual : Duration.ofMinutes(told);
    }

    private static Duration days(@Nullable Integer told, Duration usual) {
        return told == null ? usual : Duration.ofDays(told);
    }
}
