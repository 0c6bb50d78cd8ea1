package clinic.meridian.reminder.delivery;

import clinic.meridian.reminder.delivery.Language.Wording;
import clinic.meridian.reminder.policy.Kind;
import clinic.meridian.reminder.policy.ReminderPolicy;
import clinic.meridian.reminder.policy.Step;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The languages that patients are written to in, checked when they are loaded: every kind of the
 * policy has its words, every place is known, a text fits into one part with the longest values,
 * and no word tells what a visit is for.
 */
public final class Languages {

    private static final List<String> SHIPPED = List.of("en", "de", "fr", "es");
    private static final Set<String> PLACES =
            Set.of("clinic", "phone", "when", "until", "before", "link", "plan");

    /** Longest of a clinic's signature and phone that a text must have room for. */
    private static final String LONG_SIGNATURE = "Elm Street Clinic";

    private static final String LONG_PHONE = "+441234567890";

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build();

    private final Map<String, Language> languages;

    private Languages(Map<String, Language> languages) {
        this.languages = languages;
    }

    /**
     * @throws IllegalArgumentException naming the language, the kind and what is wrong
     */
    public static Languages shipped(ReminderPolicy policy) {
        var loaded = new HashMap<String, Language>();
        for (String tag : SHIPPED) {
            try (InputStream file =
                    Languages.class.getResourceAsStream("/messages/" + tag + ".yaml")) {
                Language language = YAML.readValue(file, Language.class);
                check(language, policy);
                loaded.put(tag, language);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Languages(Map.copyOf(loaded));
    }

    /** The patient's language, English where it is not spoken here. */
    Language of(@Nullable Locale locale) {
        Language english = languages.get("en");
        if (english == null) {
            throw new IllegalStateException("English is missing");
        }
        return locale == null ? english : languages.getOrDefault(locale.getLanguage(), english);
    }

    static void check(Language language, ReminderPolicy policy) {
        for (Step step : policy.steps()) {
            Wording wording = language.words(step.kind());
            for (var channel : step.channels()) {
                boolean worded =
                        switch (channel) {
                            case SMS -> wording.sms() != null;
                            case EMAIL -> wording.email() != null && wording.subject() != null;
                        };
                require(worded, language, step.kind(), "has no words for " + channel);
            }
            checkWords(language, step.kind(), wording, policy);
        }
        for (Answer answer : Answer.values()) {
            checkText(language, answer, language.words(answer), policy);
        }
    }

    private static void checkWords(
            Language language, Kind kind, Wording wording, ReminderPolicy policy) {
        String sms = wording.sms();
        if (sms != null) {
            checkText(language, kind, sms, policy);
        }
        if (wording.subject() != null) {
            checkNeutral(language, kind, wording.subject(), policy);
        }
        if (wording.email() != null) {
            checkNeutral(language, kind, wording.email(), policy);
        }
    }

    private static void checkText(
            Language language, Enum<?> what, String text, ReminderPolicy policy) {
        checkNeutral(language, what, text, policy);
        var template = new Template(text);
        boolean linked = template.places().contains("link");
        String longest =
                template.with(
                        Map.of(
                                "clinic",
                                LONG_SIGNATURE,
                                "phone",
                                LONG_PHONE,
                                "when",
                                longestDate(language),
                                "until",
                                longestDate(language),
                                "before",
                                longestDate(language),
                                // A link has as many characters as it needs; its words do not.
                                "link",
                                "",
                                "plan",
                                ""));
        int septets = Gsm7.length(Gsm7.plain(longest));
        require(
                septets >= 0,
                language,
                what,
                "has letters that phones have no short form for: " + longest);
        require(
                septets <= Gsm7.ONE_PART,
                language,
                what,
                "takes "
                        + septets
                        + " characters (expected: <= 160"
                        + (linked ? " beside its link" : "")
                        + "): "
                        + longest);
    }

    private static void checkNeutral(
            Language language, Enum<?> what, String text, ReminderPolicy policy) {
        Set<String> unknown = new TreeSet<>(new Template(text).places());
        unknown.removeAll(PLACES);
        require(unknown.isEmpty(), language, what, "has unknown places " + unknown);
        String lower = text.toLowerCase(Locale.ROOT);
        policy.wordsKeptOut()
                .forEach(
                        word ->
                                require(
                                        !lower.contains(word),
                                        language,
                                        what,
                                        "says \"" + word + "\", which tells what a visit is for"));
    }

    private static String longestDate(Language language) {
        LocalDate day = LocalDate.of(2027, 1, 1);
        return Stream.iterate(day, each -> each.plusDays(1))
                .limit(365)
                .map(each -> each.atTime(20, 0).atOffset(ZoneOffset.UTC))
                .map(start -> Gsm7.plain(language.date(start, ZoneOffset.UTC)))
                .max(Comparator.comparing(String::length))
                .orElseThrow();
    }

    private static void require(boolean holds, Language language, Enum<?> what, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(
                    language.file()
                            + ": "
                            + what.name().toLowerCase(Locale.ROOT)
                            + " "
                            + otherwise);
        }
    }
}
