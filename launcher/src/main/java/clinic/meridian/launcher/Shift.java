package clinic.meridian.launcher;

import clinic.meridian.launcher.house.Refused;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far to move the clock: {@code +3d}, {@code +12h}, {@code +30m}, or ISO ({@code P3D}). */
final class Shift {
    private static final Pattern SHORT = Pattern.compile("\\+(\\d+)([wdhm])");

    private Shift() {}

    /** As an ISO 8601 duration. */
    static String iso(String given) {
        Matcher number = SHORT.matcher(given.toLowerCase(Locale.ROOT));
        if (number.matches()) {
            String n = number.group(1);
            return switch (number.group(2)) {
                case "w" -> "P" + Long.parseLong(n) * 7 + "D";
                case "d" -> "P" + n + "D";
                case "h" -> "PT" + n + "H";
                default -> "PT" + n + "M";
            };
        }
        if (given.startsWith("P")) {
            return given;
        }
        throw new Refused(
                "./meridian clock %s (expected: +3d, +12h, +30m or P3D)".formatted(given));
    }
}
