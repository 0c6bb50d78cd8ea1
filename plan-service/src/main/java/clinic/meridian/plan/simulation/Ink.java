package clinic.meridian.plan.simulation;

import java.awt.Color;
import java.util.List;

/**
 * A colour that the page decides, light or dark. While a chart is drawn an odd colour stands for
 * it; in the finished drawing its name takes that one's place.
 */
enum Ink {
    TEXT("--ink"),
    GRID("--line"),
    LINE("--rose"),
    FIRST("--bar-1"),
    SECOND("--bar-2"),
    THIRD("--bar-3"),
    FOURTH("--bar-4"),
    FIFTH("--bar-5");

    static final List<Ink> SERIES = List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH);

    private final String name;

    Ink(String name) {
        this.name = name;
    }

    Color stand() {
        return new Color(1, 2, 10 + ordinal());
    }

    static String named(String svg) {
        var named = svg;
        for (var ink : values()) {
            var stand = ink.stand();
            named =
                    named.replace(
                            "rgb(%d,%d,%d)"
                                    .formatted(stand.getRed(), stand.getGreen(), stand.getBlue()),
                            "var(" + ink.name + ")");
        }
        return named;
    }
}
