package clinic.meridian.desk.problem;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What was wrong with a request: the field and the rule, never the internals.
 *
 * @param field such as {@code consents.sms} or {@code stages[1].name}; {@code body} when the whole
 *     is unreadable
 */
record BrokenRule(String field, String sentence) {

    /** As the compact constructors of records write it: "painBefore: 11 (expected: 0 to 10)". */
    private static final Pattern WRITTEN =
            Pattern.compile("(?<field>[A-Za-z][\\w.\\[\\]-]{0,60}( id)?): .*", Pattern.DOTALL);

    private static final int LONGEST = 300;

    BrokenRule {
        sentence = sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST) + "…";
    }

    /** Empty when the message was not written for a reader, so the mistake is ours. */
    static Optional<BrokenRule> in(IllegalArgumentException thrown) {
        String message = thrown.getMessage();
        if (message == null) {
            return Optional.empty();
        }
        Matcher written = WRITTEN.matcher(message);
        return written.matches()
                ? Optional.of(new BrokenRule(written.group("field"), message))
                : Optional.empty();
    }

    /** The same for a parameter or path variable that could not be converted. */
    static BrokenRule in(String parameter, @Nullable Class<?> expected, Throwable thrown) {
        return cause(thrown)
                .map(BrokenRule::in)
                .flatMap(rule -> rule)
                .map(rule -> new BrokenRule(parameter, rule.sentence()))
                .orElseGet(
                        () ->
                                new BrokenRule(
                                        parameter, parameter + ": expected " + kind(expected)));
    }

    static BrokenRule in(@Nullable Throwable unreadable) {
        return switch (unreadable) {
            case InvalidFormatException wrong ->
                    named(wrong, field -> field + ": expected " + kind(wrong.getTargetType()));
            case JacksonException wrong when cause(wrong).isPresent() -> raised(wrong);
            case MismatchedInputException wrong ->
                    named(wrong, field -> field + ": expected " + kind(wrong.getTargetType()));
            case JacksonException broken ->
                    new BrokenRule("body", "body: is not readable JSON" + place(broken));
            case null, default -> new BrokenRule("body", "body: is missing or not readable");
        };
    }

    private static BrokenRule raised(JacksonException wrong) {
        String path = path(wrong);
        BrokenRule rule =
                cause(wrong)
                        .flatMap(BrokenRule::in)
                        .orElseGet(() -> new BrokenRule("body", "body: is not valid"));
        boolean placed = path.isEmpty() || path.endsWith(rule.field());
        return placed
                ? new BrokenRule(path.isEmpty() ? rule.field() : path, rule.sentence())
                : new BrokenRule(path + "." + rule.field(), rule.sentence());
    }

    private static BrokenRule named(
            JacksonException wrong, java.util.function.UnaryOperator<String> sentence) {
        String path = path(wrong);
        String field = path.isEmpty() ? "body" : path;
        return new BrokenRule(field, sentence.apply(field));
    }

    private static Optional<IllegalArgumentException> cause(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException raised && in(raised).isPresent()) {
                return Optional.of(raised);
            }
        }
        return Optional.empty();
    }

    private static String path(JacksonException wrong) {
        List<JacksonException.Reference> path = wrong.getPath();
        return path.stream()
                .map(
                        step ->
                                step.getIndex() >= 0
                                        ? "[" + step.getIndex() + "]"
                                        : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String place(JacksonException broken) {
        var at = broken.getLocation();
        return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "another kind of value";
        }
        if (type.isEnum()) {
            return "one of "
                    + java.util.Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "double", "Double", "BigDecimal" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            case "String" -> "text";
            case "LocalDate" -> "a date such as 2026-12-01";
            case "LocalTime" -> "a time such as 09:30";
            case "LocalDateTime" -> "a date and time such as 2026-12-01T09:00";
            case "OffsetDateTime", "Instant" ->
                    "a time with its offset such as 2026-12-01T09:00:00-05:00";
            case "ZoneId" -> "a time zone such as America/New_York";
            case "Duration" -> "a duration such as PT30M";
            case "List", "Set" -> "a list";
            default -> "a " + type.getSimpleName();
        };
    }
}
