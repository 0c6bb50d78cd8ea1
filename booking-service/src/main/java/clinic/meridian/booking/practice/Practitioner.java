package clinic.meridian.booking.practice;

import clinic.meridian.events.PractitionerId;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody who treats.
 *
 * @param shifts when they are at work in an ordinary week
 * @param licenceExpires the last day on which a visit of theirs may start (article 001: "qualified
 *     and licensed"; no grace)
 */
public record Practitioner(
        PractitionerId id,
        String name,
        WeekHours shifts,
        List<TimeOff> timeOff,
        LocalDate licenceExpires) {

    public Practitioner {
        Check.text("practitioner " + id + ": name", name);
        timeOff = List.copyOf(timeOff);
    }

    public boolean licensedOn(LocalDate day) {
        return !day.isAfter(licenceExpires);
    }

    /** Without the hours in which they are away; empty when that is all day. */
    public List<TimeSpan> shiftsOn(LocalDate day) {
        var left = shifts.on(day);
        for (var off : timeOff) {
            left = off.leaves(day, left);
        }
        return left;
    }
}
