package clinic.meridian.plan.simulation;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** One number of a row, with how it is called and written. */
enum Measure {
    VISITS("Visits a year", "Mean per patient", 1, "%.1f", Measures::visits),
    BEYOND_TWENTY(
            "More than 20 visits",
            "Share of patients; Medicare pays for 20 a year",
            100,
            "%.1f %%",
            Measures::beyondTwenty),
    STEP_UPS(
            "Steps back",
            "Visits closer together again, per patient",
            1,
            "%.2f",
            Measures::stepUps),
    STOPPED(
            "Stopped at visit 12",
            "Share of patients whose course the gate review ended",
            100,
            "%.1f %%",
            Measures::stopped),
    WRONG_STEP_DOWNS(
            "Wrong steps down",
            "Share of patients who really stay as before, stepped down before visit 12",
            100,
            "%.1f %%",
            Measures::wrongStepDowns),
    SPURIOUS_STEP_UPS(
            "Needless steps back",
            "Per patient who really gets better and year, decided on a day without a flare",
            1,
            "%.2f",
            Measures::spuriousStepUps);

    final String title;
    final String sentence;
    private final double scale;
    private final String format;
    private final ToDoubleFunction<Measures> of;

    Measure(
            String title,
            String sentence,
            double scale,
            String format,
            ToDoubleFunction<Measures> of) {
        this.title = title;
        this.sentence = sentence;
        this.scale = scale;
        this.format = format;
        this.of = of;
    }

    /** In percent where it is a share. */
    double of(Measures measures) {
        return scale * of.applyAsDouble(measures);
    }

    String written(Measures measures) {
        return written(of(measures));
    }

    String written(double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
