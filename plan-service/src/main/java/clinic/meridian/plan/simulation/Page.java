package clinic.meridian.plan.simulation;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All that was found, as one HTML file that needs no other. */
final class Page {

    private Page() {}

    /**
     * @param capacity a clinic's next weeks; absent when none was asked for
     */
    static String of(Results results, @Nullable Capacity capacity) {
        var templates = new ClassLoaderTemplateResolver(Page.class.getClassLoader());
        templates.setCharacterEncoding("UTF-8");
        var engine = new TemplateEngine();
        engine.setTemplateResolver(templates);
        var context = new Context(Locale.ENGLISH);
        var question = results.question();
        context.setVariable(
                "question",
                Map.of(
                        "patients", question.patients(),
                        "seed", question.seed(),
                        "noise", Pictures.noise(question.noise())));
        context.setVariable("rules", shown(rules(results)));
        context.setVariable("ours", ours(results));
        context.setVariable("order", order(results));
        context.setVariable("pictures", Pictures.of(results).stream().map(Page::shown).toList());
        context.setVariable("capacity", capacity == null ? null : shown(capacity));
        return engine.process("simulation/page.html", context);
    }

    private static Table rules(Results results) {
        return new Table(
                List.of("Rule", "What it does", "Figures changed in chronic-back-pain/1"),
                results.rules().stream()
                        .map(
                                rule ->
                                        List.of(
                                                rule.letter(),
                                                rule.name(),
                                                rule.isShipped()
                                                        ? "none: this one is shipped"
                                                        : String.join("; ", rule.changed())))
                        .toList());
    }

    /** Each of our rows above the experts' row. */
    private static List<Map<String, Object>> ours(Results results) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var row : results.at(results.question().noise())) {
            var cells = new ArrayList<Map<String, String>>();
            for (var measure : Measure.values()) {
                var p95 = measure == Measure.VISITS ? " (" + row.measures().visitsP95() + ")" : "";
                cells.add(
                        Map.of(
                                "ours",
                                measure.written(row.measures()) + p95,
                                "theirs",
                                Experts.said(row.rule().letter(), measure)));
            }
            rows.add(
                    Map.of(
                            "letter", row.rule().letter(),
                            "name", row.rule().name(),
                            "shipped", row.rule().isShipped(),
                            "cells", cells));
        }
        return rows;
    }

    private static Map<String, Object> order(Results results) {
        var columns = new ArrayList<>(List.of("Measure", "Order in the experts' check"));
        results.question().noises().forEach(each -> columns.add(Pictures.noise(each)));
        columns.add("");
        var rows = new ArrayList<List<String>>();
        for (var order : Order.all()) {
            var cells = new ArrayList<>(List.of(order.measure().title, order.said()));
            results.question()
                    .noises()
                    .forEach(noise -> cells.add(order.holds(results, noise) ? "holds" : "differs"));
            cells.add(order.note());
            rows.add(cells);
        }
        return shown(new Table(columns, rows));
    }

    private static Map<String, Object> shown(Picture picture) {
        return Map.of(
                "title", picture.title(),
                "sentence", picture.sentence(),
                "svg", picture.svg(),
                "table", shown(picture.table()));
    }

    private static Map<String, Object> shown(Table table) {
        return Map.of("columns", table.columns(), "rows", table.rows());
    }

    private static Map<String, Object> shown(Capacity capacity) {
        return Map.of("clinic", capacity.clinic(), "picture", shown(capacity.picture()));
    }
}
