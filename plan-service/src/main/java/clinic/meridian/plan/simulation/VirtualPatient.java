package clinic.meridian.plan.simulation;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * An invented patient: the pain that is true, which no rule gets to see, and the luck of each day,
 * which blurs what is reported. All rules meet the same patient on the same days.
 */
final class VirtualPatient {

    static final int DAYS = 365;

    /** Choice: Li's trials began at 60 of 100; a clinic's patients spread around that. */
    private static final double BASELINE_MEAN = 6;

    private static final double BASELINE_SPREAD = 1.2;
    private static final double BASELINE_LEAST = 4;
    private static final double BASELINE_MOST = 9;

    /** 26.1 of 60 points at the most (Li 2020); how patients differ is a choice. */
    private static final double EFFECT_MEAN = 0.43;

    private static final double EFFECT_SPREAD = 0.30;

    /** Weeks to half of the effect: 80 % at five weeks, 90 % at eleven (Li 2020). */
    private static final double HALF_WAY = 1.25;

    private static final int FLARE_UPS = 2;

    /** From here on a patient really gets better, as the protocol means it (Farrar 2001). */
    private static final double RESPONSE = 0.30;

    /** Below it nothing has really changed (GERAC's lower band). */
    private static final double NO_RESPONSE = 0.10;

    private final double baseline;
    private final double maxEffect;
    private final List<FlareUp> flareUps;
    private final double luckAtIntake;
    private final double[] luck;

    private VirtualPatient(
            double baseline,
            double maxEffect,
            List<FlareUp> flareUps,
            double luckAtIntake,
            double... luck) {
        this.baseline = baseline;
        this.maxEffect = maxEffect;
        this.flareUps = flareUps;
        this.luckAtIntake = luckAtIntake;
        this.luck = luck;
    }

    static VirtualPatient draw(RandomGenerator random) {
        return new VirtualPatient(
                Math.clamp(
                        random.nextGaussian(BASELINE_MEAN, BASELINE_SPREAD),
                        BASELINE_LEAST,
                        BASELINE_MOST),
                random.nextGaussian(EFFECT_MEAN, EFFECT_SPREAD),
                IntStream.range(0, FLARE_UPS).mapToObj(_ -> flareUp(random)).toList(),
                random.nextGaussian(),
                luck(random));
    }

    /** Two to four points more, for 5 to 18 days, at any time of the year. */
    private static FlareUp flareUp(RandomGenerator random) {
        return new FlareUp(
                random.nextInt(DAYS), random.nextInt(5, 18 + 1), random.nextDouble(2, 4));
    }

    private static double[] luck(RandomGenerator random) {
        var luck = new double[DAYS];
        for (int day = 0; day < DAYS; day++) {
            luck[day] = random.nextGaussian();
        }
        return luck;
    }

    /**
     * @param noise standard deviation of one report, in points
     */
    int reportAtIntake(double noise) {
        return rounded(baseline + noise * luckAtIntake);
    }

    int report(int day, double noise) {
        return rounded(pain(day) + noise * luck[day]);
    }

    private double pain(int day) {
        double weeks = day / 7.0;
        double pain = baseline * (1 - maxEffect * weeks / (HALF_WAY + weeks));
        for (var flareUp : flareUps) {
            pain += flareUp.on(day) ? flareUp.rise() : 0;
        }
        return pain;
    }

    boolean flaresUp(int day) {
        return flareUps.stream().anyMatch(each -> each.on(day));
    }

    boolean responds() {
        return maxEffect >= RESPONSE;
    }

    boolean staysAsBefore() {
        return maxEffect < NO_RESPONSE;
    }

    private static int rounded(double pain) {
        return Math.toIntExact(Math.round(Math.clamp(pain, 0.0, 10.0)));
    }
}
