package clinic.meridian.web.local;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One message as the mailbox page shows it.
 *
 * @param text in pieces, so that links can be followed without trusting the text as HTML
 */
public record Letter(
        boolean sms,
        String to,
        String subject,
        List<Piece> text,
        String at,
        List<String> attachments) {

    /**
     * @param link whether the piece is an address that can be opened
     */
    public record Piece(String text, boolean link) {}

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,)]");

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    static Letter of(Map<String, Object> message) {
        return new Letter(
                "sms".equalsIgnoreCase(text(message, "channel")),
                text(message, "to"),
                text(message, "subject"),
                pieces(text(message, "text")),
                when(text(message, "at")),
                names(message.get("attachments")));
    }

    private static String text(Map<String, Object> message, String field) {
        Object value = message.get(field);
        return value == null ? "" : value.toString();
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher links = LINK.matcher(text);
        int done = 0;
        while (links.find()) {
            pieces.add(new Piece(text.substring(done, links.start()), false));
            pieces.add(new Piece(links.group(), true));
            done = links.end();
        }
        pieces.add(new Piece(text.substring(done), false));
        return pieces;
    }

    private static String when(String at) {
        try {
            return WHEN.format(OffsetDateTime.ofInstant(Instant.parse(at), ZoneOffset.UTC));
        } catch (DateTimeParseException _) {
            return at;
        }
    }

    private static List<String> names(@org.jspecify.annotations.Nullable Object attachments) {
        return attachments instanceof List<?> list
                ? list.stream()
                        .map(
                                one ->
                                        one instanceof Map<?, ?> file
                                                ? String.valueOf(file.get("name"))
                                                : String.valueOf(one))
                        .toList()
                : List.of();
    }
}
