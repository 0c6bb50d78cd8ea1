package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.practice.Stage;
import clinic.meridian.booking.practice.TimeSpan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A clinic's day as cells of five minutes that really pass. On the days of the clock change the day
 * is just shorter or longer; no time is ambiguous.
 */
public final class DayGrid {

    private static final int SECONDS = Stage.GRID * 60;

    private final LocalDate date;
    private final ZoneId zone;
    private final long midnight;
    private final int cells;

    /** The day's offset; none on a day whose clock changes. */
    private final ZoneOffset steady;

    private final boolean changes;

    public DayGrid(LocalDate date, ZoneId zone) {
        var first = date.atStartOfDay(zone);
        var last = date.plusDays(1).atStartOfDay(zone);
        this.date = date;
        this.zone = zone;
        this.midnight = first.toEpochSecond();
        this.cells = cell(last.toEpochSecond());
        this.steady = first.getOffset();
        this.changes = changes(first, last);
    }

    private static boolean changes(ZonedDateTime first, ZonedDateTime last) {
        return !first.getOffset().equals(last.getOffset())
                || !first.toLocalTime().equals(LocalTime.MIDNIGHT)
                || !last.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** How many cells the day has: 288, or a few more or less when the clock changes. */
    public int cells() {
        return cells;
    }

    /** Where an instant falls; below zero or above {@link #cells} when on another day. */
    public int cell(Instant instant) {
        return cell(instant.getEpochSecond());
    }

    public int cell(OffsetDateTime time) {
        return cell(time.toEpochSecond());
    }

    private int cell(long epochSecond) {
        return (int) Math.floorDiv(epochSecond - midnight, SECONDS);
    }

    /** The start of a cell, with the clinic's offset at that moment. */
    public OffsetDateTime at(int cell) {
        long passed = (long) cell * SECONDS;
        return changes || cell < 0 || cell >= cells
                ? Instant.ofEpochSecond(midnight + passed).atZone(zone).toOffsetDateTime()
                : OffsetDateTime.of(date, LocalTime.ofSecondOfDay(passed), steady);
    }

    /**
     * The cells within some hours of the clinic's day. Hours that the clock skips are none: what
     * would begin in them begins as much later as the clock jumps.
     */
    public Cells within(List<TimeSpan> spans) {
        var within = Cells.none(cells);
        for (var span : spans) {
            within.add(cell(span.from()), cell(span.to()));
        }
        return within;
    }

    /** Where a time by the clinic's clock falls on this day. */
    public int cell(LocalTime time) {
        return changes
                ? cell(date.atTime(time).atZone(zone).toEpochSecond())
                : time.toSecondOfDay() / SECONDS;
    }
}
