package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.practice.Stage;
import clinic.meridian.booking.practice.TimeSpan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.List;

/**
 * A clinic's day as cells of five minutes that really pass. In the nights of the clock change the
 * day is just shorter or longer; no time is ambiguous.
 */
public final class DayGrid {

    private final ZoneId zone;
    private final Instant midnight;
    private final int cells;

    public DayGrid(LocalDate date, ZoneId zone) {
        this.zone = zone;
        this.midnight = date.atStartOfDay(zone).toInstant();
        this.cells = cell(date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** How many cells the day has: 288, or a few more or less when the clock changes. */
    public int cells() {
        return cells;
    }

    /** Where an instant falls; below zero or above {@link #cells} when on another day. */
    public int cell(Instant instant) {
        return (int) Math.floorDiv(Duration.between(midnight, instant).toMinutes(), Stage.GRID);
    }

    /** The start of a cell, with the clinic's offset at that moment. */
    public OffsetDateTime at(int cell) {
        return midnight.plusSeconds(cell * 60L * Stage.GRID).atZone(zone).toOffsetDateTime();
    }

    /** The cells within some hours of the clinic's day. */
    public BitSet within(LocalDate date, List<TimeSpan> spans) {
        var bits = new BitSet(cells);
        for (var span : spans) {
            bits.set(cell(date, span.from()), cell(date, span.to()));
        }
        return bits;
    }

    private int cell(LocalDate date, LocalTime time) {
        return cell(date.atTime(time).atZone(zone).toInstant());
    }
}
