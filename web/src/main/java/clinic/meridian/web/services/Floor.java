package clinic.meridian.web.services;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Who is in the clinic now, as booking-service tells it. */
public record Floor(List<Here> here, List<Lane> practitioners) {

    /**
     * @param state {@code waiting}, {@code in-room}, {@code needles-in} or {@code needles-out}
     * @param removal only while the needles are in
     */
    public record Here(
            String appointment,
            String state,
            @Nullable String room,
            boolean late,
            int lateMinutes,
            @Nullable Removal removal,
            @Nullable List<String> notes) {

        /** Such as "needles in". */
        public String words() {
            return state.replace('-', ' ');
        }
    }

    /** When the needles are due to come out; {@code secondsLeft} is below zero when overdue. */
    public record Removal(Instant dueAt, long secondsLeft, boolean overdue) {

        public String words() {
            long minutes = Math.abs(secondsLeft) / 60;
            return overdue
                    ? "needles overdue by " + minutes + " min"
                    : "needles out in " + minutes + " min";
        }
    }

    public record Lane(String id, String name, int runningLateMinutes) {}
}
