package clinic.meridian.booking.practice;

import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A clinic and all that bookings depend on.
 *
 * @param zone in which all its hours are meant
 * @param region ISO 3166 country, in which a phone number without a country code is read
 * @param closed days off for the whole house
 * @param devices how many there are of each kind that an adjunct may take
 * @param holidays public holidays on which it is closed too, with their names
 */
public record Clinic(
        ClinicId id,
        String name,
        ZoneId zone,
        String region,
        @Nullable String phone,
        WeekHours hours,
        Set<LocalDate> closed,
        Map<LocalDate, String> holidays,
        List<TreatmentRoom> rooms,
        List<Practitioner> practitioners,
        List<AppointmentType> types,
        List<Adjunct> adjuncts,
        Map<String, Integer> devices,
        HouseRules rules) {

    public Clinic {
        Check.text("clinic " + id + ": name", name);
        closed = Set.copyOf(closed);
        holidays = Map.copyOf(holidays);
        rooms = List.copyOf(rooms);
        practitioners = List.copyOf(practitioners);
        types = List.copyOf(types);
        unique("room", rooms, TreatmentRoom::id);
        unique("practitioner", practitioners, Practitioner::id);
        adjuncts = List.copyOf(adjuncts);
        devices = Map.copyOf(devices);
        unique("adjunct", adjuncts, Adjunct::name);
        for (var adjunct : adjuncts) {
            Check.that(
                    adjunct.device() == null || devices.containsKey(adjunct.device()),
                    "adjunct " + adjunct.name() + ": the clinic has no device " + adjunct.device());
        }
        unique("appointment type", types, AppointmentType::name);
        for (var type : types) {
            Check.that(
                    rooms.stream().anyMatch(room -> room.kind() == type.room()),
                    "appointment type " + type.name() + ": the clinic has no room of that kind");
        }
    }

    public Optional<AppointmentType> type(String wanted) {
        return types.stream().filter(type -> type.name().equals(wanted)).findFirst();
    }

    public Optional<Adjunct> adjunct(String wanted) {
        return adjuncts.stream().filter(adjunct -> adjunct.name().equals(wanted)).findFirst();
    }

    public Optional<Practitioner> practitioner(PractitionerId wanted) {
        return practitioners.stream().filter(p -> p.id().equals(wanted)).findFirst();
    }

    public Optional<TreatmentRoom> room(RoomId wanted) {
        return rooms.stream().filter(room -> room.id().equals(wanted)).findFirst();
    }

    /** Empty when the house is closed all day. */
    public List<TimeSpan> hoursOn(LocalDate day) {
        return closed.contains(day) || holidays.containsKey(day) ? List.of() : hours.on(day);
    }

    /** The name of the public holiday on which the house is closed. */
    public Optional<String> holidayOn(LocalDate day) {
        return Optional.ofNullable(holidays.get(day));
    }

    private static <T> void unique(String what, List<T> all, Function<T, Object> id) {
        var seen = new HashSet<>();
        for (var each : all) {
            Check.that(seen.add(id.apply(each)), what + " " + id.apply(each) + ": named twice");
        }
    }
}
