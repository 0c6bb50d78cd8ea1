package clinic.meridian.plan.sheet;

/**
 * One thing that is wrong in a sheet.
 *
 * @param line counted from 1
 * @param field for example {@code phases[1].interval.days}; empty for the whole file
 * @param rule what is wrong with it and what was expected, to be read after the field
 */
public record Mistake(int line, String field, String rule) {

    /** For example {@code line 61: phases[1].interval.days is 200 (expected: at most 126)}. */
    public String sentence() {
        return "line " + line + ": " + (field.isEmpty() ? rule : field + " " + rule);
    }
}
