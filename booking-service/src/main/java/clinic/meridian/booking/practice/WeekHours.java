package clinic.meridian.booking.practice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The hours of an ordinary week, in the clinic's time. A day that is not named has none. */
public record WeekHours(Map<DayOfWeek, List<TimeSpan>> days) {

    public WeekHours {
        days = Map.copyOf(days);
        days.forEach(WeekHours::inOrder);
    }

    public List<TimeSpan> on(LocalDate day) {
        return days.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private static void inOrder(DayOfWeek day, List<TimeSpan> spans) {
        for (int i = 1; i < spans.size(); i++) {
            Check.that(
                    !spans.get(i).from().isBefore(spans.get(i - 1).to()),
                    day + ": " + spans.get(i) + " begins before " + spans.get(i - 1) + " ends");
        }
    }
}
