package clinic.meridian.plan.summary;

import clinic.meridian.plan.planning.PlanStory;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** The summary as an English reader gets it. */
final class English {

    private English() {}

    static Summary summary(PlanStory story) {
        return Summary.of(story.plan(), story.now());
    }

    static List<String> said(List<Sentence> sentences) {
        return sentences.stream().map(words()::line).map(Line::text).toList();
    }

    static Wording words() {
        return new Wording(messages(), Locale.US);
    }

    static SummaryPage page() {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages());
        try {
            return new SummaryPage(engine, messages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageSource messages() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("summary/words");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
