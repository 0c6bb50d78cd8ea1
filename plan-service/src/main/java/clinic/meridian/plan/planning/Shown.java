package clinic.meridian.plan.planning;

/** What a caller sent, said back to them: short and of plain characters. */
public final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    public static String of(String sent) {
        var plain = sent.replaceAll("[^A-Za-z0-9 /._-]", "?");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
