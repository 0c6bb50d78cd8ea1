package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Practitioner;
import clinic.meridian.booking.practice.Stage;
import clinic.meridian.booking.practice.TreatmentRoom;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether what stands on a page still fits the house, with the places and lengths that were chosen
 * for it. Where a room has too few places, those who booked first keep theirs.
 */
public final class Fitting {

    private static final Comparator<Appointment> FIRST_COME =
            Comparator.comparing(Appointment::bookedAt).thenComparing(visit -> visit.id().value());

    private final DaySheet page;
    private final Clinic house;
    private final DayGrid grid;
    private final Cells open;
    private final Map<RoomId, int[]> taken = new HashMap<>();

    private Fitting(DaySheet page, Clinic house) {
        this.page = page;
        this.house = house;
        this.grid = new DayGrid(page.date(), house.zone());
        this.open = grid.within(house.hoursOn(page.date()));
    }

    /** The visits still to come that the house cannot keep, in the order in which they begin. */
    public static Map<AppointmentId, Misfit> misfits(DaySheet page, Clinic house, Instant now) {
        var misfits = new Fitting(page, house).all(now);
        var ordered = new LinkedHashMap<AppointmentId, Misfit>();
        page.appointments().stream()
                .sorted(Comparator.comparing((Appointment visit) -> visit.placement().start()))
                .forEach(
                        visit -> {
                            var why = misfits.get(visit.id());
                            if (why != null) {
                                ordered.put(visit.id(), why);
                            }
                        });
        return ordered;
    }

    /** Whether a kept place can still be used, beside all visits that stand on the page. */
    static boolean fits(DaySheet page, Clinic house, Hold hold, Instant now) {
        var fitting = new Fitting(page, house);
        var unused = fitting.all(now);
        return fitting.misfit(hold.placement(), hold.type()) == null;
    }

    private Map<AppointmentId, Misfit> all(Instant now) {
        page.appointments().stream()
                .filter(visit -> visit.status().occupies() && !toCome(visit, now))
                .forEach(visit -> take(visit.placement()));
        var misfits = new HashMap<AppointmentId, Misfit>();
        page.appointments().stream()
                .filter(visit -> toCome(visit, now))
                .sorted(FIRST_COME)
                .forEach(
                        visit -> {
                            var why = misfit(visit.placement(), visit.type());
                            if (why == null) {
                                take(visit.placement());
                            } else {
                                misfits.put(visit.id(), why);
                            }
                        });
        return misfits;
    }

    /** Who is here already is treated; only who is still to come is asked to come another time. */
    private static boolean toCome(Appointment visit, Instant now) {
        return (visit.status() == Status.BOOKED || visit.status() == Status.CONFIRMED)
                && visit.placement().start().toInstant().isAfter(now);
    }

    private @Nullable Misfit misfit(Placement placement, String type) {
        if (house.hoursOn(page.date()).isEmpty()) {
            return Misfit.CLOSED;
        }
        int start = grid.cell(placement.start());
        if (!open.containsAll(start, grid.cell(placement.roomFree()))) {
            return Misfit.OUTSIDE_HOURS;
        }
        var practitioner = practitionerMisfit(placement, start);
        return practitioner == null ? roomMisfit(placement, type) : practitioner;
    }

    private @Nullable Misfit practitionerMisfit(Placement placement, int start) {
        var who = house.practitioner(placement.practitioner());
        if (who.isEmpty()) {
            return Misfit.PRACTITIONER_GONE;
        }
        if (!who.get().licensedOn(page.date())) {
            return Misfit.LICENCE_EXPIRED;
        }
        return atWork(who.get(), placement.stages(), start) ? null : Misfit.PRACTITIONER_AWAY;
    }

    /** In every stage in which they are hands-on. */
    private boolean atWork(Practitioner who, List<PlannedStage> stages, int start) {
        var shift = grid.within(who.shiftsOn(page.date()));
        return stages.stream()
                .filter(PlannedStage::practitioner)
                .allMatch(
                        stage ->
                                shift.containsAll(
                                        start + stage.from() / Stage.GRID,
                                        start + stage.to() / Stage.GRID));
    }

    private @Nullable Misfit roomMisfit(Placement placement, String type) {
        var room = house.room(placement.room());
        if (room.isEmpty()) {
            return Misfit.ROOM_GONE;
        }
        if (house.type(type).filter(kind -> kind.room() != room.get().kind()).isPresent()) {
            return Misfit.ROOM_UNSUITABLE;
        }
        if (!room.get().inOrderOn(page.date())) {
            return Misfit.ROOM_OUT_OF_ORDER;
        }
        return hasPlace(room.get(), placement) ? null : Misfit.ROOM_FULL;
    }

    private boolean hasPlace(TreatmentRoom room, Placement placement) {
        var cells = cells(placement);
        for (int cell = from(placement); cell < to(placement, cells); cell++) {
            if (cells[cell] >= room.bookablePlaces()) {
                return false;
            }
        }
        return true;
    }

    private void take(Placement placement) {
        var cells = cells(placement);
        for (int cell = from(placement); cell < to(placement, cells); cell++) {
            cells[cell]++;
        }
    }

    private int[] cells(Placement placement) {
        return taken.computeIfAbsent(placement.room(), _ -> new int[grid.cells()]);
    }

    private int from(Placement placement) {
        return Math.max(0, grid.cell(placement.start()));
    }

    private int to(Placement placement, int[] cells) {
        return Math.min(cells.length, grid.cell(placement.roomFree()));
    }
}
