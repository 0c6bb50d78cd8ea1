package clinic.meridian.plan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import static java.util.Objects.requireNonNull;

import clinic.meridian.plan.protocol.Protocols;

import org.junit.jupiter.api.Test;

import java.util.Map;

class BrokenSheetAnalyzerTests {

    @Test
    void saysAtTheStartWhichFileIsBrokenWhereAndWhy() {
        var analysis = new BrokenSheetAnalyzer().analyze(starting("id: x\nversion: one\n"));

        assertThat(requireNonNull(analysis).getDescription())
                .contains("mine.yaml, line 2: version is one (expected: a whole number)");
    }

    private static Throwable starting(String yaml) {
        var broken = catchThrowable(() -> new Protocols(Map.of("mine.yaml", yaml)));
        return new IllegalStateException("as Spring wraps it", broken);
    }
}
