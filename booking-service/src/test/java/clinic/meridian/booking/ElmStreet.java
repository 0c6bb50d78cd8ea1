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
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

    private static final WeekHours ALL_DAY =
            new WeekHours(
                    Arrays.stream(DayOfWeek.values())
                            .collect(
                                    Collectors.toMap(
                                            day -> day,
                                            _ ->
                                                    List.of(
                                                            new TimeSpan(
                                                                    LocalTime.MIDNIGHT,
                                                                    LocalTime.of(23, 55))))));

    private ElmStreet() {}

    /** On the Tuesday. */
    public static OffsetDateTime at(String time) {
        return at(DAY, time);
    }

    public static OffsetDateTime at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(CLINIC.zone()).toOffsetDateTime();
    }

    public static Clinic with(HouseRules rules) {
        return elmStreet(CLINIC.rooms(), CLINIC.practitioners(), CLINIC.types(), rules);
    }

    /** With a room that is out of order for some days. */
    public static Clinic with(RoomId room, TimeOff days) {
        return withRooms(
                each ->
                        each.id().equals(room)
                                ? new TreatmentRoom(
                                        each.id(),
                                        each.name(),
                                        each.kind(),
                                        each.places(),
                                        each.overbook(),
                                        List.of(days))
                                : each);
    }

    /** With so many more visits than chairs in the community room. */
    public static Clinic overbooked(int more) {
        return withRooms(
                each ->
                        new TreatmentRoom(
                                each.id(),
                                each.name(),
                                each.kind(),
                                each.places(),
                                each.kind() == TreatmentRoom.Kind.CHAIRS ? more : 0,
                                each.outOfOrder()));
    }

    /** With somebody away. */
    public static Clinic with(PractitionerId who, TimeOff days) {
        return withPeople(
                each ->
                        each.id().equals(who)
                                ? new Practitioner(
                                        each.id(),
                                        each.name(),
                                        each.shifts(),
                                        List.of(days),
                                        each.licenceExpires())
                                : each);
    }

    /** With Mei's licence ending that day. */
    public static Clinic licensedUntil(LocalDate last) {
        return withPeople(
                each ->
                        each.id().equals(MEI)
                                ? new Practitioner(
                                        each.id(), each.name(), each.shifts(), each.timeOff(), last)
                                : each);
    }

    private static Clinic withRooms(UnaryOperator<TreatmentRoom> change) {
        var rooms = CLINIC.rooms().stream().map(change).toList();
        return with(rooms, CLINIC.practitioners());
    }

    private static Clinic withPeople(UnaryOperator<Practitioner> change) {
        return with(CLINIC.rooms(), CLINIC.practitioners().stream().map(change).toList());
    }

    public static Clinic with(List<TreatmentRoom> rooms, List<Practitioner> practitioners) {
        return elmStreet(rooms, practitioners, CLINIC.types(), CLINIC.rules());
    }

    /** With one type of visit instead of all. */
    public static Clinic with(AppointmentType type) {
        return elmStreet(CLINIC.rooms(), CLINIC.practitioners(), List.of(type), CLINIC.rules());
    }

    /** One practitioner, always open, as many private rooms as asked for, one type of visit. */
    public static Clinic plain(ZoneId zone, int rooms, AppointmentType type) {
        return plain(zone, ALL_DAY, rooms, type);
    }

    /** As {@link #plain(ZoneId, int, AppointmentType)}, with hours of its own. */
    public static Clinic plain(ZoneId zone, WeekHours open, int rooms, AppointmentType type) {
        return new Clinic(
                new ClinicId("plain"),
                "Plain Clinic",
                zone,
                "US",
                null,
                open,
                Set.of(),
                Map.of(),
                IntStream.rangeClosed(1, rooms)
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
                                ALL_DAY,
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

    private static Clinic elmStreet(
            List<TreatmentRoom> rooms,
            List<Practitioner> practitioners,
            List<AppointmentType> types,
            HouseRules rules) {
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
                types,
                CLINIC.adjuncts(),
                CLINIC.devices(),
                rules);
    }

    /** House rules of the clinic file with a few changed. */
    public static HouseRules rules(int minGapDays, boolean firstVisitFirst) {
        return rules(minGapDays, firstVisitFirst, CLINIC.rules().attendance());
    }

    /** House rules of the clinic file with others about late and missed visits. */
    public static HouseRules rules(Attendance attendance) {
        return rules(CLINIC.rules().minGapDays(), CLINIC.rules().firstVisitFirst(), attendance);
    }

    private static HouseRules rules(
            int minGapDays, boolean firstVisitFirst, Attendance attendance) {
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
                attendance,
                own.intake());
    }
}
