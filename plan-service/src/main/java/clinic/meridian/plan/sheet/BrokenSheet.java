package clinic.meridian.plan.sheet;

import java.util.List;
import java.util.stream.Collectors;

/** A sheet that cannot be used. The service does not start with it. */
public final class BrokenSheet extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    /**
     * @param mistakes all that were found, by line; at least one
     */
    public BrokenSheet(String file, List<Mistake> mistakes) {
        super(
                mistakes.stream()
                        .map(mistake -> file + ", " + mistake.sentence())
                        .collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    public BrokenSheet(String file, int line, String rule) {
        this(file, List.of(new Mistake(line, "", rule)));
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
