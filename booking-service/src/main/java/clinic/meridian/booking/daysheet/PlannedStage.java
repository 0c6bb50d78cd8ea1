package clinic.meridian.booking.daysheet;

import java.util.List;

/**
 * One stage of a visit with its chosen length.
 *
 * @param from minutes after the visit's start
 * @param to minutes after the visit's start
 * @param practitioner whether the practitioner is hands-on
 * @param patient whether the patient is there
 * @param devices of each of which one is taken all the time
 */
public record PlannedStage(
        String name,
        int from,
        int to,
        boolean practitioner,
        boolean patient,
        List<String> devices) {

    public PlannedStage {
        devices = devices == null ? List.of() : List.copyOf(devices);
    }
}
