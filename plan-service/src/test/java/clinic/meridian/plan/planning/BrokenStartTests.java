package clinic.meridian.plan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.meridian.plan.PlanApplication;
import clinic.meridian.plan.protocol.ShippedProtocols;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real application, with a file that somebody broke. */
@ExtendWith(OutputCaptureExtension.class)
class BrokenStartTests {

    @Test
    void theServiceDoesNotStartAndSaysWhichLineIsWrongAndWhy(
            @TempDir Path folder, CapturedOutput output) throws IOException {
        var broken =
                ShippedProtocols.text("chronic-back-pain-1.yaml")
                        .replaceFirst("days: \\{value: 14", "days: {value: 200");
        Files.writeString(folder.resolve("chronic-back-pain-2.yaml"), broken);

        assertThatThrownBy(
                        () ->
                                new SpringApplicationBuilder(PlanApplication.class)
                                        .web(WebApplicationType.NONE)
                                        .run(
                                                "--meridian.protocols=file:" + folder + "/*.yaml",
                                                "--spring.main.lazy-initialization=true"))
                .isNotNull();

        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains(
                        "phases[1].interval.days is 200 (expected: at most 126: relief above 20%"
                                + " lasted up to 18 weeks, Chen 2019)")
                .containsPattern("chronic-back-pain-2.yaml, line \\d+: phases");
    }
}
