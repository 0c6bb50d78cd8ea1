package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.practice.AppointmentType;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Practitioner;
import clinic.meridian.booking.practice.Stage;
import clinic.meridian.booking.practice.TreatmentRoom;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One day of the clinic with what is taken of it. Finds the place of a visit: the first
 * practitioner and room that are free, and the shortest rest that lets the removal fall where the
 * practitioner is free.
 */
public final class WorkingDay {

    private final DayGrid grid;
    private final BitSet open;
    private final Map<PractitionerId, BitSet> shifts;
    private final Occupancy taken;

    private WorkingDay(
            DayGrid grid, BitSet open, Map<PractitionerId, BitSet> shifts, Occupancy taken) {
        this.grid = grid;
        this.open = open;
        this.shifts = shifts;
        this.taken = taken;
    }

    WorkingDay(Clinic clinic, LocalDate date, Occupancy taken, DayGrid grid) {
        this.grid = grid;
        this.taken = taken;
        this.open = grid.within(date, clinic.hoursOn(date));
        this.shifts =
                clinic.practitioners().stream()
                        .collect(
                                Collectors.toMap(
                                        Practitioner::id,
                                        who -> grid.within(date, who.shiftsOn(date))));
    }

    public DayGrid grid() {
        return grid;
    }

    /** The same day as if nothing were booked. */
    WorkingDay untaken() {
        return new WorkingDay(grid, open, shifts, new Occupancy(grid));
    }

    /** First cell at or after this one in which the house is open; below zero when none is. */
    public int nextOpen(int cell) {
        return open.nextSetBit(cell);
    }

    /** Whether the practitioner is at work at that moment. */
    boolean onShift(PractitionerId practitioner, int cell) {
        return cell >= 0 && shifts.getOrDefault(practitioner, new BitSet()).get(cell);
    }

    boolean open(int from, int to) {
        return from >= 0 && open.nextClearBit(from) >= to;
    }

    public Optional<Placement> place(
            AppointmentType type,
            int start,
            List<Practitioner> practitioners,
            List<TreatmentRoom> rooms,
            @Nullable PatientId patient) {
        for (var practitioner : practitioners) {
            var stages = stages(type.stages(), start, practitioner.id());
            if (stages.isEmpty()) {
                continue;
            }
            for (var room : rooms) {
                if (room.kind() == type.room()) {
                    var placement =
                            new Placement(
                                    grid.at(start), practitioner.id(), room.id(), stages.get());
                    if (taken.roomAndPatientFree(placement, room, patient)) {
                        return Optional.of(placement);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether nothing else takes the patient's time. */
    boolean free(Placement placement, PatientId patient) {
        return taken.free(
                patient,
                grid.cell(placement.start().toInstant()),
                grid.cell(placement.end().toInstant()));
    }

    private Optional<List<PlannedStage>> stages(
            List<Stage> wanted, int start, PractitionerId practitioner) {
        var chosen = new ArrayList<PlannedStage>(wanted.size());
        return choose(wanted, start, 0, practitioner, chosen)
                ? Optional.of(List.copyOf(chosen))
                : Optional.empty();
    }

    /** Tries lengths from the shortest, stage by stage, and steps back where the next one fails. */
    private boolean choose(
            List<Stage> wanted,
            int start,
            int minute,
            PractitionerId practitioner,
            List<PlannedStage> chosen) {
        if (chosen.size() == wanted.size()) {
            return open(start, start + minute / Stage.GRID);
        }
        var stage = wanted.get(chosen.size());
        for (int length = stage.least(); length <= stage.most(); length += Stage.GRID) {
            int to = minute + length;
            if (stage.practitioner()
                    && !canTreat(
                            practitioner, start + minute / Stage.GRID, start + to / Stage.GRID)) {
                return false;
            }
            chosen.add(
                    new PlannedStage(
                            stage.name(), minute, to, stage.practitioner(), stage.patient()));
            if (choose(wanted, start, to, practitioner, chosen)) {
                return true;
            }
            chosen.removeLast();
        }
        return false;
    }

    private boolean canTreat(PractitionerId practitioner, int from, int to) {
        var shift = shifts.get(practitioner);
        return from >= 0
                && shift != null
                && shift.nextClearBit(from) >= to
                && taken.free(practitioner, from, to);
    }
}
