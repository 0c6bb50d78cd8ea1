package clinic.meridian.reminder.delivery;

import clinic.meridian.reminder.policy.Kind;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/**
 * All that is said to patients in one language; one YAML file.
 *
 * @param language BCP 47
 * @param when how a date and time is written
 * @param today and {@code tomorrow}: instead of the date, with a place for the time
 * @param texts by kind of message
 * @param answers what is said in reply to STOP, START, HELP and so on
 */
record Language(
        Locale language,
        String when,
        String today,
        String tomorrow,
        Map<Kind, Wording> texts,
        Map<Answer, String> answers) {

    /**
     * One message in its two forms.
     *
     * @param sms absent for a kind that never goes by text
     * @param email absent for a kind that never goes by mail
     */
    record Wording(@Nullable String sms, @Nullable String subject, @Nullable String email) {}

    /**
     * @throws IllegalArgumentException when there are none
     */
    Wording words(Kind kind) {
        Wording words = texts.get(kind);
        if (words == null) {
            throw new IllegalArgumentException(file() + ": no words for " + kind.text());
        }
        return words;
    }

    /**
     * @throws IllegalArgumentException when there are none
     */
    String words(Answer answer) {
        String words = answers.get(answer);
        if (words == null) {
            throw new IllegalArgumentException(file() + ": no words for " + answer);
        }
        return words;
    }

    String file() {
        return "messages/" + language.toLanguageTag() + ".yaml";
    }

    /** On the clinic's wall clock: that is where the patient has to be. */
    String when(OffsetDateTime start, ZoneId zone, Instant now) {
        var there = start.atZoneSameInstant(zone);
        long days = ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), there.toLocalDate());
        String time = DateTimeFormatter.ofPattern("HH:mm", language).format(there);
        if (days == 0) {
            return new Template(today).with(Map.of("time", time));
        }
        if (days == 1) {
            return new Template(tomorrow).with(Map.of("time", time));
        }
        return date(start, zone);
    }

    String date(OffsetDateTime start, ZoneId zone) {
        return DateTimeFormatter.ofPattern(when, language).format(start.atZoneSameInstant(zone));
    }
}
