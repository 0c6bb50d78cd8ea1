package clinic.meridian.plan.summary;

import clinic.meridian.plan.sheet.Mark;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/** A sentence in the reader's language. */
record Line(List<Piece> pieces) {

    /**
     * A run of words.
     *
     * @param mark of the number that the run ends with
     */
    record Piece(String text, @Nullable Mark mark) {}

    /** Without marks. */
    String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
