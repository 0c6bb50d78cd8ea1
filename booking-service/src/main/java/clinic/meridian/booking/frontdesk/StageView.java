package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.daysheet.Placement;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One stage as the API shows it.
 *
 * @param practitioner whether the practitioner is hands-on
 */
public record StageView(
        String name, OffsetDateTime start, OffsetDateTime end, boolean practitioner) {

    static List<StageView> of(Placement placement) {
        return placement.stages().stream()
                .map(
                        stage ->
                                new StageView(
                                        stage.name(),
                                        placement.start().plusMinutes(stage.from()),
                                        placement.start().plusMinutes(stage.to()),
                                        stage.practitioner()))
                .toList();
    }
}
