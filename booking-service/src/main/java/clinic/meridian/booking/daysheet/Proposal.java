package clinic.meridian.booking.daysheet;

import clinic.meridian.booking.practice.Adjunct;
import clinic.meridian.booking.practice.AppointmentType;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Practitioner;
import clinic.meridian.booking.practice.Stage;
import clinic.meridian.booking.practice.TreatmentRoom;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A visit that somebody would like, with what the rules look at.
 *
 * @param wanted on the page's day
 * @param patient absent while a visitor fills the form
 * @param held whether an opening was kept for it in time
 */
public record Proposal(
        Clinic clinic,
        WorkingDay day,
        Wanted wanted,
        @Nullable PatientCard patient,
        Actor by,
        boolean held,
        Instant now) {

    private static final Refusal TAKEN =
            Refusal.because(Refusal.Reason.SLOT_TAKEN, "That time has just been taken.");

    /** Looks at the rules of the house, then for a free place. */
    public Placing place() {
        var broken = BookingRules.broken(this);
        if (broken.isPresent()) {
            return new Placing.NoPlace(broken.get());
        }
        return fits(day)
                .at(cell())
                .<Placing>map(Placing.Placed::new)
                .orElseGet(() -> new Placing.NoPlace(TAKEN));
    }

    /** Every place of the day, whatever start was wanted, in the order of the starts. */
    public List<Placement> places() {
        if (BookingRules.brokenAllDay(this)) {
            return List.of();
        }
        List<Placement> places = new ArrayList<>();
        var fits = fits(day);
        for (int cell = fits.next(0); cell >= 0; cell = fits.next(cell + 1)) {
            if (BookingRules.keptAt(this, day.grid().at(cell))) {
                fits.at(cell).ifPresent(places::add);
            }
        }
        return places;
    }

    /** Where it fits into a day, whatever the rules of the house say. */
    Fits fits(WorkingDay into) {
        return into.fits(
                stages(),
                practitioners(),
                roomsInOrder(),
                patient == null || into != day ? null : patient.id());
    }

    Proposal at(OffsetDateTime other) {
        return new Proposal(
                clinic,
                day,
                new Wanted(type(), wanted.adjuncts(), other, practitioner(), room()),
                patient,
                by,
                held,
                now);
    }

    /** Staff may do what a patient has to call for. */
    boolean byPatient() {
        return by == Actor.PATIENT;
    }

    /** Open while nobody knows for whom. */
    Gates gates() {
        return patient == null ? Gates.OPEN : patient.gates();
    }

    /** What the visit consists of, with everything that is added. */
    List<Stage> stages() {
        return kind().with(adjuncts());
    }

    List<Adjunct> adjuncts() {
        return wanted.adjuncts().stream().flatMap(name -> clinic.adjunct(name).stream()).toList();
    }

    /** Minutes in the room with the shortest rest. */
    int least() {
        return stages().stream().mapToInt(Stage::least).sum();
    }

    AppointmentType kind() {
        return clinic.type(type()).orElseThrow();
    }

    String type() {
        return wanted.type();
    }

    OffsetDateTime start() {
        return wanted.start();
    }

    @Nullable PractitionerId practitioner() {
        return wanted.practitioner();
    }

    @Nullable RoomId room() {
        return wanted.room();
    }

    LocalDate date() {
        return start().toLocalDate();
    }

    int cell() {
        return day.grid().cell(start());
    }

    /** Whoever is wanted and may treat on that day; whom the patient knows first. */
    List<Practitioner> practitioners() {
        return clinic.practitioners().stream()
                .filter(who -> practitioner() == null || who.id().equals(practitioner()))
                .filter(who -> who.licensedOn(date()))
                .sorted(
                        Comparator.comparing(
                                who -> patient == null || !who.id().equals(patient.usual())))
                .toList();
    }

    /** Those that suit the type and are wanted. */
    List<TreatmentRoom> rooms() {
        return clinic.rooms().stream()
                .filter(each -> each.kind() == kind().room())
                .filter(each -> room() == null || each.id().equals(room()))
                .toList();
    }

    /** Those in which somebody can be treated on that day. */
    List<TreatmentRoom> roomsInOrder() {
        return rooms().stream().filter(each -> each.inOrderOn(date())).toList();
    }
}
