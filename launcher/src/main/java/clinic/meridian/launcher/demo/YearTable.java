package clinic.meridian.launcher.demo;

import tools.jackson.databind.JsonNode;

import java.io.PrintStream;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The year as a clinic's owner reads it: one line per visit. */
public final class YearTable {
    private static final String LINE = "%-13s %-10s %4s  %-25s %-52s %-17s %s%n";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEE d MMM yy", Locale.ENGLISH);

    private final PrintStream out;
    private final long started = System.nanoTime();

    public YearTable(PrintStream out) {
        this.out = out;
    }

    void begin() {
        out.printf(LINE, "Date", "Visit", "Pain", "Phase", "Why", "Messages", "Next visit, booked");
        out.println("─".repeat(146));
    }

    void row(Visit visit, int pain, JsonNode plan, List<JsonNode> letters, Optional<Visit> next) {
        out.printf(
                LINE,
                DAY.format(visit.start()),
                visit.type(),
                pain,
                plan.path("phaseName").asString("–"),
                shortened(why(plan), 51),
                counted(letters),
                next.map(booked -> DAY.format(booked.start())).orElse("none"));
    }

    void end(Duration played) {
        out.println("─".repeat(146));
        out.printf(
                "%d days of the clinic's time in %.0f seconds. The messages: /dev/mailbox%n",
                played.toDays(), (System.nanoTime() - started) / 1e9);
    }

    private static String why(JsonNode plan) {
        return plan.path("because")
                .valueStream()
                .map(reason -> reason.asString(reason.path("sentence").asString(reason.toString())))
                .findFirst()
                .orElse("");
    }

    private static String counted(List<JsonNode> letters) {
        long emails = letters.stream().filter(one -> isEmail(one)).count();
        return "%d e-mail, %d SMS".formatted(emails, letters.size() - emails);
    }

    private static boolean isEmail(JsonNode letter) {
        return letter.path("channel").asString().equals("email");
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
