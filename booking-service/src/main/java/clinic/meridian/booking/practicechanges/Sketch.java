package clinic.meridian.booking.practicechanges;

import clinic.meridian.booking.daysheet.DaySheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pages on which something is tried out that nobody stores. */
final class Sketch {

    private final Map<LocalDate, DaySheet> pages;

    Sketch(List<DaySheet> pages) {
        this.pages = pages.stream().collect(Collectors.toMap(DaySheet::date, Function.identity()));
    }

    List<DaySheet> pages(List<LocalDate> days) {
        return days.stream().map(this::page).toList();
    }

    DaySheet page(LocalDate day) {
        var page = pages.get(day);
        if (page == null) {
            throw new IllegalStateException("not sketched: " + day);
        }
        return page;
    }

    void put(DaySheet page) {
        var unused = pages.put(page.date(), page);
    }
}
