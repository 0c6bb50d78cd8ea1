package clinic.meridian.plan.summary;

import clinic.meridian.plan.sheet.Mark;
import clinic.meridian.plan.summary.Line.Piece;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import java.text.AttributedCharacterIterator;
import java.text.ListFormat;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says sentences in one language. Another one is another file {@code summary/words_xx}. */
final class Wording {

    private static final Set<String> LANGUAGES = Set.of("en");
    private static final int DAYS_OF_A_WEEK = 7;

    private final MessageSource messages;
    private final Locale locale;

    /**
     * @param reader English is read where there is no file of the reader's language
     */
    Wording(MessageSource messages, Locale reader) {
        this.messages = messages;
        this.locale = LANGUAGES.contains(reader.getLanguage()) ? reader : Locale.US;
    }

    Locale locale() {
        return locale;
    }

    Line line(Sentence sentence) {
        var format = new MessageFormat(pattern(sentence.key()), locale);
        var values = sentence.arguments().stream().map(this::said).toArray();
        return new Line(pieces(format.formatToCharacterIterator(values), sentence.arguments()));
    }

    String text(String key, Object... arguments) {
        return line(Sentence.of(key, arguments)).text();
    }

    String day(LocalDate day) {
        return plain(
                day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale)));
    }

    /** Short, for tables. */
    String date(LocalDate day) {
        return plain(
                day.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale)));
    }

    /** Such as "every week" or "every 3 days". */
    String rhythm(Span interval) {
        return interval.days() == DAYS_OF_A_WEEK ? text("rhythm.week") : text("rhythm", interval);
    }

    /** The letter that stands beside a number. */
    String letter(Mark mark) {
        return text(mark == Mark.EVIDENCE ? "mark.evidence" : "mark.choice");
    }

    private Object said(Object argument) {
        return switch (argument) {
            case Marked marked -> marked.value();
            case Span span -> span(span.days());
            case LocalDate day -> weekday(day);
            case LocalDateTime at ->
                    text(
                            "at",
                            weekday(at.toLocalDate()),
                            plain(
                                    at.format(
                                            DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                                                    .withLocale(locale))));
            case List<?> scores ->
                    ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                            .format(scores.stream().map(String::valueOf).toList());
            default -> argument;
        };
    }

    /** Without the year, which is near. */
    private String weekday(LocalDate day) {
        return plain(
                day.format(DateTimeFormatter.ofLocalizedPattern("MMMMEEEEd").withLocale(locale)));
    }

    private String span(int days) {
        return days > 0 && days % DAYS_OF_A_WEEK == 0
                ? text("span.weeks", days / DAYS_OF_A_WEEK)
                : text("span.days", days);
    }

    private String pattern(String key) {
        return messages.getMessage(key, null, locale);
    }

    private static List<Piece> pieces(AttributedCharacterIterator text, List<Object> arguments) {
        var all = new ArrayList<Piece>();
        text.first();
        while (text.getIndex() < text.getEndIndex()) {
            int end = text.getRunLimit(MessageFormat.Field.ARGUMENT);
            var argument = (Integer) text.getAttribute(MessageFormat.Field.ARGUMENT);
            var run = new StringBuilder();
            for (int i = text.getIndex(); i < end; i++) {
                run.append(text.setIndex(i));
            }
            var _ = text.setIndex(end);
            all.add(new Piece(run.toString(), argument == null ? null : mark(arguments, argument)));
        }
        return List.copyOf(all);
    }

    private static @Nullable Mark mark(List<Object> arguments, int index) {
        return switch (arguments.get(index)) {
            case Marked marked -> marked.mark();
            case Span span -> span.mark();
            default -> null;
        };
    }

    /** Typefaces rarely have the narrow space that some languages put before AM and PM. */
    private static String plain(String text) {
        return text.replace('\u202f', '\u00a0');
    }
}
