package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.practice.Lengths;
import clinic.meridian.booking.practice.Stage;

import java.util.ArrayList;
import java.util.List;

/**
 * A visit with the lengths of its stages chosen, not yet at any time of the day.
 *
 * @param handsOn when the practitioner is wanted, neighbouring stages as one
 * @param devices when a device is taken
 * @param patientCells how long the patient is there
 * @param roomCells how long the room is taken
 */
record Shape(
        List<PlannedStage> stages,
        List<Span> handsOn,
        List<DeviceSpan> devices,
        int patientCells,
        int roomCells) {

    /** In cells after the start, the end not included. */
    record Span(int from, int to) {
        int length() {
            return to - from;
        }
    }

    record DeviceSpan(String device, Span span) {}

    /** Every shape that the stages allow, the shortest first. */
    static List<Shape> of(List<Stage> stages) {
        return Lengths.of(stages).stream().map(lengths -> of(stages, lengths)).toList();
    }

    private static Shape of(List<Stage> stages, List<Integer> lengths) {
        List<PlannedStage> planned = new ArrayList<>();
        List<Span> handsOn = new ArrayList<>();
        List<DeviceSpan> devices = new ArrayList<>();
        int minute = 0;
        int patient = 0;
        for (int i = 0; i < stages.size(); i++) {
            var stage = stages.get(i);
            int to = minute + lengths.get(i);
            planned.add(
                    new PlannedStage(
                            stage.name(),
                            minute,
                            to,
                            stage.practitioner(),
                            stage.patient(),
                            stage.devices()));
            var span = new Span(minute / Stage.GRID, to / Stage.GRID);
            if (stage.practitioner()) {
                join(handsOn, span);
            }
            stage.devices().forEach(device -> devices.add(new DeviceSpan(device, span)));
            patient = stage.patient() ? span.to() : patient;
            minute = to;
        }
        return new Shape(
                List.copyOf(planned),
                List.copyOf(handsOn),
                List.copyOf(devices),
                patient,
                minute / Stage.GRID);
    }

    private static void join(List<Span> spans, Span next) {
        if (!spans.isEmpty() && spans.getLast().to() == next.from()) {
            spans.set(spans.size() - 1, new Span(spans.getLast().from(), next.to()));
        } else {
            spans.add(next);
        }
    }
}
