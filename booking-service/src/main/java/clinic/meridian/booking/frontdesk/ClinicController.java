package clinic.meridian.booking.frontdesk;

import clinic.meridian.booking.practice.AppointmentType;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.Clinics;
import clinic.meridian.booking.practice.Practitioner;
import clinic.meridian.booking.practice.TreatmentRoom;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What anybody may know of a clinic. */
@RestController
@RequestMapping("/api/clinics")
class ClinicController {

    /**
     * @param hours per day of the week, in the clinic's zone
     */
    record ClinicView(
            ClinicId id,
            String name,
            ZoneId zone,
            @Nullable String phone,
            Map<String, List<String>> hours) {}

    record PractitionerView(PractitionerId id, String name) {}

    record RoomView(RoomId id, String name, String kind, int places) {}

    /**
     * @param minutes shortest and longest time that the patient spends
     */
    record TypeView(String name, String title, String room, Minutes minutes, List<Part> stages) {}

    record Minutes(int least, int most) {}

    record Part(String name, int least, int most, boolean practitioner) {}

    private final Clinics clinics;

    ClinicController(Clinics clinics) {
        this.clinics = clinics;
    }

    @GetMapping
    Map<String, List<ClinicView>> all() {
        return Map.of("clinics", clinics.all().stream().map(ClinicController::view).toList());
    }

    @GetMapping("/{clinic}")
    ClinicView one(@PathVariable ClinicId clinic) {
        return view(NoSuch.orClinic(clinics, clinic));
    }

    @GetMapping("/{clinic}/practitioners")
    Map<String, List<PractitionerView>> practitioners(@PathVariable ClinicId clinic) {
        return Map.of(
                "practitioners",
                NoSuch.orClinic(clinics, clinic).practitioners().stream()
                        .map(ClinicController::view)
                        .toList());
    }

    @GetMapping("/{clinic}/rooms")
    Map<String, List<RoomView>> rooms(@PathVariable ClinicId clinic) {
        return Map.of(
                "rooms",
                NoSuch.orClinic(clinics, clinic).rooms().stream()
                        .map(ClinicController::view)
                        .toList());
    }

    @GetMapping("/{clinic}/appointment-types")
    Map<String, List<TypeView>> types(@PathVariable ClinicId clinic) {
        return Map.of(
                "appointmentTypes",
                NoSuch.orClinic(clinics, clinic).types().stream()
                        .map(ClinicController::view)
                        .toList());
    }

    private static ClinicView view(Clinic clinic) {
        var hours =
                clinic.hours().days().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        day -> day.getKey().name().toLowerCase(Locale.ROOT),
                                        day ->
                                                day.getValue().stream()
                                                        .map(Object::toString)
                                                        .toList()));
        return new ClinicView(clinic.id(), clinic.name(), clinic.zone(), clinic.phone(), hours);
    }

    private static PractitionerView view(Practitioner practitioner) {
        return new PractitionerView(practitioner.id(), practitioner.name());
    }

    private static RoomView view(TreatmentRoom room) {
        return new RoomView(room.id(), room.name(), word(room.kind()), room.places());
    }

    private static TypeView view(AppointmentType type) {
        int least = 0;
        int most = 0;
        for (var stage : type.stages()) {
            least += stage.patient() ? stage.least() : 0;
            most += stage.patient() ? stage.most() : 0;
        }
        return new TypeView(
                type.name(),
                type.title(),
                word(type.room()),
                new Minutes(least, most),
                type.stages().stream()
                        .map(s -> new Part(s.name(), s.least(), s.most(), s.practitioner()))
                        .toList());
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
