package clinic.meridian.booking;

import clinic.meridian.booking.clinicfile.ClinicFiles;
import clinic.meridian.booking.practice.AppointmentType;
import clinic.meridian.booking.practice.Attendance;
import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.booking.practice.HouseRules;
import clinic.meridian.booking.practice.Intake;
import clinic.meridian.booking.practice.Practitioner;
import clinic.meridian.booking.practice.Stage;
import clinic.meridian.booking.practice.TimeOff;
import clinic.meridian.booking.practice.TimeSpan;
import clinic.meridian.booking.practice.TreatmentRoom;
import clinic.meridian.booking.practice.WeekHours;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The demo clinic and its cast, as the tests know them. */
public final class ElmStreet {

    public static final Clinic CLINIC = ClinicFiles.in(Path.of("../clinics")).getFirst();

    public static final PractitionerId MEI = new PractitionerId("prac-1");
    public static final PractitionerId JONAS = new PractitionerId("prac-2");
    public static final RoomId WILLOW = new RoomId("room-1");
    public static final RoomId MAPLE = new RoomId("room-2");
    public static final RoomId COMMUNITY_ROOM = new RoomId("room-3");
    public static final PatientId ROSA = new PatientId("rosa");
    public static final PatientId TOM = new PatientId("tom");
    public static final PatientId INES = new PatientId("ines");

    /** Tuesday. */
    public static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    /** A week before it, 9:00 at the clinic. */
    public static final Instant NOW = Instant.parse("2026-11-24T14:00:00Z");

    private ElmStreet() {}

    /** On the Tuesday. */
    public static OffsetDateTime at(String time) {
        return at(DAY, time);
    }

    public static OffsetDateTime at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(CLINIC.zone()).toOffsetDateTime();
    }

    public static Clinic with(HouseRules rules) {
        return new Clinic(
                CLINIC.id(),
                CLINIC.name(),
                CLINIC.zone(),
                CLINIC.region(),
                CLINIC.phone(),
                CLINIC.hours(),
                CLINIC.closed(),
                CLINIC.holidays(),
                CLINIC.rooms(),
                CLINIC.practitioners(),
                CLINIC.types(),
                CLINIC.adjuncts(),
                CLINIC.devices(),
                rules);
    }

    /** With a room that is out of order for some days. */
    public static Clinic with(RoomId room, TimeOff days) {
        return with(
                CLINIC.rooms().stream()
                        .map(
                                each ->
                                        each.id().equals(room)
                                                ? new TreatmentRoom(
                                                        each.id(),
                                                        each.name(),
                                                        each.kind(),
                                                        each.places(),
                                                        each.overbook(),
                                                        List.of(days))
                                                : each)
                        .toList(),
                CLINIC.practitioners());
    }

    /** With somebody away. */
    public static Clinic with(PractitionerId who, TimeOff days) {
        return with(
                CLINIC.rooms(),
                CLINIC.practitioners().stream()
                        .map(
                                each ->
                                        each.id().equals(who)
                                                ? new Practitioner(
                                                        each.id(),
                                                        each.name(),
                                                        each.shifts(),
                                                        List.of(days),
                                                        each.licenceExpires())
                                                : each)
                        .toList());
    }

    public static Clinic with(List<TreatmentRoom> rooms, List<Practitioner> practitioners) {
        return new Clinic(
                CLINIC.id(),
                CLINIC.name(),
                CLINIC.zone(),
                CLINIC.region(),
                CLINIC.phone(),
                CLINIC.hours(),
                CLINIC.closed(),
                CLINIC.holidays(),
                rooms,
                practitioners,
                CLINIC.types(),
                CLINIC.adjuncts(),
                CLINIC.devices(),
                CLINIC.rules());
    }

    /** With one type of visit instead of all. */
    public static Clinic with(AppointmentType type) {
        return new Clinic(
                CLINIC.id(),
                CLINIC.name(),
                CLINIC.zone(),
                CLINIC.region(),
                CLINIC.phone(),
                CLINIC.hours(),
                CLINIC.closed(),
                CLINIC.holidays(),
                CLINIC.rooms(),
                CLINIC.practitioners(),
                List.of(type),
                CLINIC.adjuncts(),
                CLINIC.devices(),
                CLINIC.rules());
    }

    /** One practitioner, always open, as many private rooms as asked for, one type of visit. */
    public static Clinic plain(ZoneId zone, int rooms, AppointmentType type) {
        var allDay = week(new TimeSpan(LocalTime.MIDNIGHT, LocalTime.of(23, 55)));
        return new Clinic(
                new ClinicId("plain"),
                "Plain Clinic",
                zone,
                "US",
                null,
                allDay,
                Set.of(),
                Map.of(),
                java.util.stream.IntStream.rangeClosed(1, rooms)
                        .mapToObj(
                                i ->
                                        new TreatmentRoom(
                                                new RoomId("room-" + i),
                                                "Room " + i,
                                                TreatmentRoom.Kind.PRIVATE,
                                                1))
                        .toList(),
                List.of(
                        new Practitioner(
                                MEI,
                                "Mei Tanaka",
                                allDay,
                                List.<TimeOff>of(),
                                LocalDate.of(2040, 1, 1))),
                List.of(type),
                List.of(),
                Map.of(),
                new HouseRules(
                        0,
                        Duration.ZERO,
                        Period.ofWeeks(500),
                        Duration.ofMinutes(10),
                        Duration.ofDays(3),
                        Duration.ofHours(24),
                        Duration.ofMinutes(30),
                        Duration.ofHours(4),
                        Duration.ofMinutes(30),
                        false,
                        Attendance.USUAL,
                        Intake.USUAL));
    }

    /** Care, rest, removal of five minutes, turnover. */
    public static AppointmentType visit(int care, int leastRest, int mostRest, int turnover) {
        return new AppointmentType(
                "visit",
                "Visit",
                TreatmentRoom.Kind.PRIVATE,
                true,
                null,
                List.of(
                        new Stage("care", care, care, true, true),
                        new Stage("rest", leastRest, mostRest, false, true),
                        new Stage("remove", 5, 5, true, true),
                        new Stage("turnover", turnover, turnover, false, false)));
    }

    private static WeekHours week(TimeSpan span) {
        return new WeekHours(
                Arrays.stream(DayOfWeek.values())
                        .collect(Collectors.toMap(day -> day, _ -> List.of(span))));
    }

    /** House rules of the clinic file with a few changed. */
    public static HouseRules rules(int minGapDays, boolean firstVisitFirst) {
        var own = CLINIC.rules();
        return new HouseRules(
                minGapDays,
                own.minNotice(),
                own.horizon(),
                own.formHold(),
                own.offerHold(),
                own.offerNotice(),
                own.waitlistOffer(),
                own.waitlistNotice(),
                own.early(),
                firstVisitFirst,
                own.attendance(),
                own.intake());
    }

    /** House rules of the clinic file with others about late and missed visits. */
    public static HouseRules rules(Attendance attendance) {
        var own = CLINIC.rules();
        return new HouseRules(
                own.minGapDays(),
                own.minNotice(),
                own.horizon(),
                own.formHold(),
                own.offerHold(),
                own.offerNotice(),
                own.waitlistOffer(),
                own.waitlistNotice(),
                own.early(),
                own.firstVisitFirst(),
                attendance,
                own.intake());
    }

    /** With so many more visits than chairs in the community room. */
    public static Clinic overbooked(int more) {
        return new Clinic(
                CLINIC.id(),
                CLINIC.name(),
                CLINIC.zone(),
                CLINIC.region(),
                CLINIC.phone(),
                CLINIC.hours(),
                CLINIC.closed(),
                CLINIC.holidays(),
                CLINIC.rooms().stream()
                        .map(
                                room ->
                                        new TreatmentRoom(
                                                room.id(),
                                                room.name(),
                                                room.kind(),
                                                room.places(),
                                                room.kind() == TreatmentRoom.Kind.CHAIRS ? more : 0,
                                                room.outOfOrder()))
                        .toList(),
                CLINIC.practitioners(),
                CLINIC.types(),
                CLINIC.adjuncts(),
                CLINIC.devices(),
                CLINIC.rules());
    }
}
