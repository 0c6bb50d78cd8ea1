package clinic.meridian.plan.summary;

import clinic.meridian.plan.summary.ChartPicture.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/** A summary as a page that needs nothing but itself: no script, no file, no other site. */
@Component
class SummaryPage {

    private final ITemplateEngine templates;
    private final MessageSource messages;
    private final String screen;
    private final String paper;

    SummaryPage(ITemplateEngine templates, MessageSource messages) throws IOException {
        this.templates = templates;
        this.messages = messages;
        this.paper = text("paper.css");
        this.screen = text("screen.css") + "@media print {\n" + paper + "}\n";
    }

    /**
     * @param pdf where the same is to be had for printing
     */
    String html(Summary summary, Locale reader, @Nullable String pdf) {
        var words = new Wording(messages, reader);
        var context = context(summary, words, SummaryView.of(summary, words));
        context.setVariable("style", screen);
        context.setVariable("pdf", pdf);
        context.setVariable("wide", ChartPicture.of(summary.chart(), words, Size.WIDE));
        context.setVariable("narrow", ChartPicture.of(summary.chart(), words, Size.NARROW));
        return templates.process("summary", context);
    }

    /**
     * Well-formed, for {@link SummaryPrint}.
     *
     * @param rows of the chart's data in each table
     */
    String sheet(Summary summary, Locale reader, Paper size, int rows) {
        var words = new Wording(messages, reader);
        var context = context(summary, words, SummaryView.onPaper(summary, words, rows));
        context.setVariable("wide", ChartPicture.of(summary.chart(), words, Size.PAPER));
        context.setVariable("style", "@page { size: " + size.size() + "; }\n" + paper);
        return templates.process("summary", context);
    }

    /** Lets the one style sheet of {@link #html} work, and nothing else. */
    String contentSecurityPolicy() {
        return "default-src 'none'; img-src data:; style-src 'sha256-"
                + sha256(screen)
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static Context context(Summary summary, Wording words, SummaryView view) {
        var context = new Context(words.locale());
        context.setVariable("view", view);
        return context;
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder()
                    .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(String file) throws IOException {
        return new ClassPathResource("summary/" + file).getContentAsString(StandardCharsets.UTF_8);
    }
}
