package clinic.meridian.plan.outcomes;

import clinic.meridian.plan.course.Measure;
import clinic.meridian.plan.sheet.Sheet;
import clinic.meridian.plan.sheet.SheetSchema;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** All measures that can be told, in the order of their sheet. */
public final class Measures {

    private static final SheetSchema SCHEMA = SheetSchema.named("measures");

    private final List<MeasureRule> all;
    private final Map<Measure, MeasureRule> byMeasure = new EnumMap<>(Measure.class);

    /** As the sheet says it. */
    private record Listed(int version, List<MeasureRule> measures) {}

    /**
     * @throws clinic.meridian.plan.sheet.BrokenSheet naming file, line, field and rule
     */
    public Measures(String file, String yaml) {
        var sheet = Sheet.read(file, yaml, SCHEMA);
        all = sheet.as(Listed.class).measures();
        for (int i = 0; i < all.size(); i++) {
            if (byMeasure.put(all.get(i).kind(), all.get(i)) != null) {
                throw sheet.broken("/measures/" + i + "/measure", "is given twice");
            }
        }
        for (var measure : Measure.values()) {
            if (!byMeasure.containsKey(measure)) {
                throw sheet.broken("/measures", "lacks " + measure.code());
            }
        }
    }

    public List<MeasureRule> all() {
        return all;
    }

    /** By its code, for example {@code peg}. */
    public Optional<MeasureRule> find(String code) {
        return all.stream().filter(rule -> rule.measure().equals(code)).findFirst();
    }

    public MeasureRule of(Measure measure) {
        return Objects.requireNonNull(byMeasure.get(measure), "a measure without a rule");
    }

    /** For example {@code peg, rmdq, odi}. */
    public String codes() {
        return Arrays.stream(Measure.values()).map(Measure::code).collect(Collectors.joining(", "));
    }
}
