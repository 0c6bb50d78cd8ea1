package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Practitioner;
import clinic.meridian.booking.practice.Stage;
import clinic.meridian.booking.practice.TreatmentRoom;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One day of the clinic with what is taken of it. */
public final class WorkingDay {

    private final DayGrid grid;
    private final Cells open;
    private final Map<PractitionerId, Cells> shifts;
    private final Map<String, Integer> devices;
    private final Occupancy taken;

    private WorkingDay(
            DayGrid grid,
            Cells open,
            Map<PractitionerId, Cells> shifts,
            Map<String, Integer> devices,
            Occupancy taken) {
        this.grid = grid;
        this.open = open;
        this.shifts = shifts;
        this.devices = devices;
        this.taken = taken;
    }

    WorkingDay(Clinic clinic, LocalDate date, Occupancy taken, DayGrid grid) {
        this(
                grid,
                grid.within(clinic.hoursOn(date)),
                HashMap.newHashMap(clinic.practitioners().size()),
                clinic.devices(),
                taken);
        for (var who : clinic.practitioners()) {
            shifts.put(who.id(), grid.within(who.shiftsOn(date)));
        }
    }

    public DayGrid grid() {
        return grid;
    }

    /** The same day as if nothing were booked. */
    WorkingDay untaken() {
        return new WorkingDay(grid, open, shifts, devices, new Occupancy(grid));
    }

    /** The same day as if the house never closed and everybody were always at work. */
    WorkingDay atAnyHour() {
        var always = Cells.all(grid.cells());
        Map<PractitionerId, Cells> allDay = new HashMap<>();
        shifts.keySet().forEach(who -> allDay.put(who, always));
        return new WorkingDay(grid, always, allDay, devices, taken);
    }

    /** From now on a place of this day is taken, for nobody in particular. */
    void take(Placement placement) {
        taken.add(placement, null);
    }

    /** Whether the practitioner is at work at that moment. */
    boolean onShift(PractitionerId practitioner, int cell) {
        return shift(practitioner).contains(cell);
    }

    boolean open(int from, int to) {
        return open.containsAll(from, to);
    }

    /** Where a visit of these stages fits; with the first practitioner and room of the lists. */
    public Fits fits(
            List<Stage> stages,
            List<Practitioner> practitioners,
            List<TreatmentRoom> rooms,
            @Nullable PatientId patient) {
        var free = patient == null ? null : Cells.all(grid.cells()).removeAll(taken.busy(patient));
        return new Fits(this, Shape.of(stages), practitioners, rooms, free);
    }

    /** Whether nothing else takes the patient's time. */
    boolean free(Placement placement, PatientId patient) {
        return !taken.busy(patient)
                .containsAny(grid.cell(placement.start()), grid.cell(placement.end()));
    }

    /** Whether nothing else takes any of it. */
    boolean vacant(Placement placement, TreatmentRoom room, PatientId patient) {
        int start = grid.cell(placement.start());
        return free(placement, patient)
                && !taken.full(room).containsAny(start, grid.cell(placement.roomFree()))
                && placement.stages().stream().allMatch(stage -> vacant(placement, start, stage));
    }

    private boolean vacant(Placement placement, int start, PlannedStage stage) {
        int from = start + stage.from() / Stage.GRID;
        int to = start + stage.to() / Stage.GRID;
        boolean handsBusy =
                stage.practitioner() && taken.busy(placement.practitioner()).containsAny(from, to);
        boolean deviceBusy =
                stage.devices().stream().anyMatch(each -> full(each).containsAny(from, to));
        return !handsBusy && !deviceBusy;
    }

    Cells startsInHours(Shape shape) {
        return open.runs(shape.roomCells());
    }

    /** When the room has a place. */
    Cells free(TreatmentRoom room) {
        return Cells.all(grid.cells()).removeAll(taken.full(room));
    }

    /** When the practitioner is at work and with nobody. */
    Cells freeHands(PractitionerId practitioner) {
        return shift(practitioner).copy().removeAll(taken.busy(practitioner));
    }

    void keepStartsWithDevices(Cells starts, Shape shape) {
        for (var each : shape.devices()) {
            var free = Cells.all(grid.cells()).removeAll(full(each.device()));
            starts.keep(free.runs(each.span().length()), each.span().from());
        }
    }

    private Cells full(String device) {
        return taken.full(device, devices.getOrDefault(device, 0));
    }

    private Cells shift(PractitionerId practitioner) {
        return shifts.getOrDefault(practitioner, Cells.none(grid.cells()));
    }
}
