package clinic.meridian.plan.simulation;

import java.util.List;

/** What came out, one row for each rule and noise. */
record Results(Question question, List<Row> rows) {

    record Row(Rule rule, double noise, Measures measures) {}

    Results {
        rows = List.copyOf(rows);
    }

    List<Row> at(double noise) {
        return rows.stream().filter(row -> row.noise() == noise).toList();
    }

    List<Rule> rules() {
        return at(question.noise()).stream().map(Row::rule).toList();
    }

    Measures of(String letter, double noise) {
        return at(noise).stream()
                .filter(row -> row.rule().letter().equals(letter))
                .map(Row::measures)
                .findFirst()
                .orElseThrow();
    }
}
