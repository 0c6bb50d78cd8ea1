package clinic.meridian.web.pages;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** How pages say days, hours and kinds of visit. Templates call it {@code @words}. */
@Component("words")
public class Words {

    /** Such as "Tuesday, December 1, 2026"; times stay in the clinic's zone, as they come. */
    public String day(LocalDate day, Locale reader) {
        return day.format(
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(english(reader)));
    }

    public String day(OffsetDateTime at, Locale reader) {
        return day(at.toLocalDate(), reader);
    }

    /** Such as "9:00 AM" or "09:00". */
    public String hour(OffsetDateTime at, Locale reader) {
        return at.format(
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(english(reader)));
    }

    /** Such as "Dec 1, 2026, 9:00 AM", at the clinic. */
    public String moment(Instant at, ZoneId zone, Locale reader) {
        return at.atZone(zone)
                .format(
                        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                                .withLocale(english(reader)));
    }

    /** Such as "Follow-up visit". */
    public String visit(String type) {
        String words = type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1);
        return switch (type) {
            case "initial" -> "First visit";
            case "consultation" -> words;
            default -> words + " visit";
        };
    }

    /** The pages are in English for now; only the way to write dates follows the reader. */
    private static Locale english(Locale reader) {
        return reader.getLanguage().equals("en") && !reader.getCountry().isEmpty()
                ? reader
                : Locale.US;
    }
}
