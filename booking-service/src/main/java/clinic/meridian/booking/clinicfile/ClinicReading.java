package clinic.meridian.booking.clinicfile;

import clinic.meridian.booking.practice.Adjunct;
import clinic.meridian.booking.practice.AppointmentType;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.HouseRules;
import clinic.meridian.booking.practice.Practitioner;
import clinic.meridian.booking.practice.Stage;
import clinic.meridian.booking.practice.TimeOff;
import clinic.meridian.booking.practice.TreatmentRoom;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Turns what is written into a clinic. Whatever is missing is named by its path in the file. */
final class ClinicReading {

    private static final Pattern MINUTES = Pattern.compile("(\\d{1,3})(?:-(\\d{1,3}))?");

    private final ClinicFile file;

    ClinicReading(ClinicFile file) {
        this.file = file;
    }

    Clinic clinic() {
        var itself = required("clinic", file.clinic());
        return new Clinic(
                new ClinicId(required("clinic.id", itself.id())),
                required("clinic.name", itself.name()),
                ZoneId.of(required("clinic.zone", itself.zone())),
                required("clinic.region", itself.region()),
                itself.phone(),
                Hours.week("hours", required("hours", file.hours())),
                Hours.closed(required("hours", file.hours())),
                Hours.holidays(required("hours", file.hours())),
                required("rooms", file.rooms()).stream().map(ClinicReading::room).toList(),
                required("practitioners", file.practitioners()).stream()
                        .map(ClinicReading::practitioner)
                        .toList(),
                required("appointment-types", file.appointmentTypes()).entrySet().stream()
                        .map(ClinicReading::type)
                        .toList(),
                file.adjuncts() == null
                        ? List.of()
                        : file.adjuncts().entrySet().stream().map(ClinicReading::adjunct).toList(),
                file.devices() == null ? Map.of() : file.devices(),
                rules(required("rules", file.rules())));
    }

    private static TreatmentRoom room(ClinicFile.Room room) {
        var id = required("rooms: id", room.id());
        return new TreatmentRoom(
                new RoomId(id),
                required("rooms: " + id + ": name", room.name()),
                roomKind("rooms: " + id + ": kind", room.kind()),
                room.places() == null ? 1 : room.places(),
                room.overbook() == null ? 0 : room.overbook(),
                timesOff("rooms: " + id + ": out-of-order", room.outOfOrder()));
    }

    private static TreatmentRoom.Kind roomKind(String path, @Nullable String kind) {
        return switch (required(path, kind)) {
            case "private" -> TreatmentRoom.Kind.PRIVATE;
            case "chairs" -> TreatmentRoom.Kind.CHAIRS;
            default ->
                    throw new IllegalArgumentException(
                            path + ": " + kind + " (expected: private or chairs)");
        };
    }

    private static Practitioner practitioner(ClinicFile.Person person) {
        var id = required("practitioners: id", person.id());
        var path = "practitioners: " + id + ": ";
        return new Practitioner(
                new PractitionerId(id),
                required(path + "name", person.name()),
                Hours.week(path + "shifts", required(path + "shifts", person.shifts())),
                timesOff(path + "time-off", person.timeOff()),
                required(path + "licence-expires", person.licenceExpires()));
    }

    private static List<TimeOff> timesOff(String path, @Nullable List<ClinicFile.Away> all) {
        return all == null
                ? List.of()
                : all.stream()
                        .map(
                                off ->
                                        new TimeOff(
                                                required(path + ": from", off.from()),
                                                required(path + ": to", off.to()),
                                                off.hours() == null
                                                        ? null
                                                        : Hours.span(path, off.hours())))
                        .toList();
    }

    private static AppointmentType type(Map.Entry<String, ClinicFile.Type> entry) {
        var name = entry.getKey();
        var path = "appointment-types: " + name + ": ";
        var type = entry.getValue();
        return new AppointmentType(
                name,
                required(path + "title", type.title()),
                roomKind(path + "room", type.room()),
                Boolean.TRUE.equals(type.firstVisit()),
                type.every(),
                required(path + "stages", type.stages()).stream()
                        .map(part -> stage(path, part))
                        .toList());
    }

    private static Stage stage(String path, ClinicFile.Part part) {
        var name = required(path + "stages: name", part.name());
        var text = required(path + name + ": minutes", part.minutes());
        var minutes = MINUTES.matcher(text);
        if (!minutes.matches()) {
            throw new IllegalArgumentException(
                    path + name + ": minutes: " + text + " (expected: 15 or 20-30)");
        }
        int least = Integer.parseInt(minutes.group(1));
        int most = minutes.group(2) == null ? least : Integer.parseInt(minutes.group(2));
        var busy = required(path + name + ": busy", part.busy());
        for (var who : busy) {
            if (!who.equals("practitioner") && !who.equals("patient")) {
                throw new IllegalArgumentException(
                        path + name + ": busy: " + who + " (expected: practitioner, patient)");
            }
        }
        return new Stage(
                name, least, most, busy.contains("practitioner"), busy.contains("patient"));
    }

    private static Adjunct adjunct(Map.Entry<String, ClinicFile.Addition> entry) {
        var path = "adjuncts: " + entry.getKey() + ": ";
        var addition = entry.getValue();
        return new Adjunct(
                entry.getKey(),
                required(path + "title", addition.title()),
                required(path + "minutes", addition.minutes()),
                when(path + "when", addition.when()),
                addition.device());
    }

    private static Adjunct.When when(String path, @Nullable String when) {
        return switch (required(path, when)) {
            case "before-rest" -> Adjunct.When.BEFORE_REST;
            case "before-leaving" -> Adjunct.When.BEFORE_LEAVING;
            default ->
                    throw new IllegalArgumentException(
                            path + ": " + when + " (expected: before-rest or before-leaving)");
        };
    }

    private static HouseRules rules(ClinicFile.Rules rules) {
        return new HouseRules(
                required("rules: min-gap-days", rules.minGapDays()),
                Duration.ofMinutes(required("rules: min-notice-minutes", rules.minNoticeMinutes())),
                Period.ofWeeks(required("rules: horizon-weeks", rules.horizonWeeks())),
                Duration.ofMinutes(required("rules: hold-minutes", rules.holdMinutes())),
                Duration.ofDays(required("rules: offer-days", rules.offerDays())),
                Duration.ofHours(required("rules: offer-notice-hours", rules.offerNoticeHours())),
                Duration.ofMinutes(
                        required("rules: waitlist-offer-minutes", rules.waitlistOfferMinutes())),
                Duration.ofHours(
                        required("rules: waitlist-notice-hours", rules.waitlistNoticeHours())),
                Duration.ofMinutes(required("rules: early-minutes", rules.earlyMinutes())),
                required("rules: first-visit-first", rules.firstVisitFirst()),
                RuleReading.attendance(rules),
                RuleReading.intake(rules));
    }

    static <T> T required(String path, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(path + ": missing");
        }
        return value;
    }
}
