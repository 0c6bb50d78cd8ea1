package clinic.meridian.launcher.demo;

import tools.jackson.databind.JsonNode;

import java.io.PrintStream;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The year as a clinic's owner reads it: one line per visit. */
public final class YearTable {
    private static final String LINE = "%-13s %-10s %4s  %-25s %-60s %-17s %s%n";
    private static final int WHY = 59;
    private static final int WIDTH = 148;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM yy", Locale.ENGLISH);

    private final PrintStream out;
    private final long started = System.nanoTime();

    public YearTable(PrintStream out) {
        this.out = out;
    }

    void begin() {
        out.printf(LINE, "Date", "Visit", "Pain", "Phase", "Why", "Messages", "Next visit, booked");
        out.println("─".repeat(WIDTH));
    }

    void row(Visit visit, int pain, JsonNode plan, List<JsonNode> letters, Optional<Visit> next) {
        out.printf(
                LINE,
                DAY.format(visit.start()),
                visit.type(),
                pain,
                plan.path("phaseName").asString("–"),
                why(visit, plan),
                counted(letters),
                next.map(booked -> DAY.format(booked.start())).orElse("none"));
    }

    void end(Duration played) {
        out.println("─".repeat(WIDTH));
        out.printf(
                "%d days of the clinic's time in %.0f seconds. The messages: /dev/mailbox%n",
                played.toDays(), (System.nanoTime() - started) / 1e9);
    }

    /** What changed the phase at this visit, or else where the pain stands. */
    private static String why(Visit visit, JsonNode plan) {
        var changes =
                plan.path("history")
                        .valueStream()
                        .filter(change -> change.path("session").asString("").equals(visit.id()));
        String why =
                Stream.concat(changes, plan.path("because").valueStream())
                        .map(reason -> reason.path("sentence").asString(""))
                        .findFirst()
                        .orElse("");
        // The first half of a long sentence says it; the second, from which numbers.
        return why.length() <= WHY ? why : why.replaceFirst(":.*", "");
    }

    private static String counted(List<JsonNode> letters) {
        long emails = letters.stream().filter(one -> isEmail(one)).count();
        return "%d e-mail, %d SMS".formatted(emails, letters.size() - emails);
    }

    private static boolean isEmail(JsonNode letter) {
        return letter.path("channel").asString().equals("email");
    }
}
