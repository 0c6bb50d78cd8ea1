package clinic.meridian.booking.openings;

import clinic.meridian.booking.daysheet.Appointment;
import clinic.meridian.booking.daysheet.DaySheet;
import clinic.meridian.booking.daysheet.Hold;
import clinic.meridian.booking.daysheet.Incoming;
import clinic.meridian.booking.daysheet.Placement;
import clinic.meridian.booking.daysheet.PlannedStage;
import clinic.meridian.booking.daysheet.Wanted;
import clinic.meridian.booking.openings.AnyPractice.Practice;
import clinic.meridian.booking.practice.Practitioner;
import clinic.meridian.booking.practice.Stage;
import clinic.meridian.booking.practice.TimeSpan;
import clinic.meridian.booking.practice.TreatmentRoom;
import clinic.meridian.events.PatientId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The slowest appointment book there is: tries every practitioner, room and length of every stage
 * against every stretch of time that somebody has. It shares no search with the book that it is
 * held against, so that both are wrong only where both were written wrong.
 */
final class ByHand {

    /** Somebody or something has no time in this stretch. */
    record Busy(String who, Instant from, Instant to) {
        boolean meets(Busy other) {
            return who.equals(other.who) && from.isBefore(other.to) && other.from.isBefore(to);
        }
    }

    private final Practice practice;
    private final List<Busy> busy;

    private ByHand(Practice practice, List<Busy> busy) {
        this.practice = practice;
        this.busy = busy;
    }

    /** As if nothing were booked. */
    static ByHand empty(Practice practice) {
        return new ByHand(practice, List.of());
    }

    static ByHand reading(Practice practice, DaySheet page, Instant now) {
        return reading(practice, page, now, _ -> true);
    }

    /**
     * @param counts whether what bears this id counts
     */
    static ByHand reading(Practice practice, DaySheet page, Instant now, Predicate<String> counts) {
        var busy = new ArrayList<Busy>();
        for (Appointment visit : page.appointments()) {
            if (visit.status().occupies() && counts.test(visit.id().value())) {
                busy.addAll(claims(visit.placement(), visit.patient()));
            }
        }
        for (Incoming arrival : page.incoming()) {
            busy.addAll(claims(arrival.appointment().placement(), arrival.appointment().patient()));
        }
        for (Hold hold : page.holds()) {
            if (now.isBefore(hold.expiresAt()) && counts.test(hold.id().value())) {
                busy.addAll(claims(hold.placement(), hold.patient()));
            }
        }
        return new ByHand(practice, busy);
    }

    static List<Busy> claims(Placement placement, @Nullable PatientId patient) {
        var start = placement.start().toInstant();
        var claims = new ArrayList<Busy>();
        for (PlannedStage stage : placement.stages()) {
            var from = start.plusSeconds(60L * stage.from());
            var to = start.plusSeconds(60L * stage.to());
            claims.add(new Busy("room " + placement.room(), from, to));
            if (stage.practitioner()) {
                claims.add(new Busy("practitioner " + placement.practitioner(), from, to));
            }
            if (stage.patient() && patient != null) {
                claims.add(new Busy("patient " + patient, from, to));
            }
        }
        return claims;
    }

    /** Every stretch in which more happens than there is place for. */
    List<Busy> overlaps() {
        return busy.stream().filter(one -> atOnce(one, one.from()) > places(one.who())).toList();
    }

    private long atOnce(Busy one, Instant moment) {
        return busy.stream()
                .filter(other -> other.who().equals(one.who()))
                .filter(other -> !moment.isBefore(other.from()) && moment.isBefore(other.to()))
                .count();
    }

    private int places(String who) {
        return practice.house().rooms().stream()
                .filter(room -> who.equals("room " + room.id()))
                .mapToInt(TreatmentRoom::places)
                .findAny()
                .orElse(1);
    }

    /** Whether there is any way to do it. */
    boolean fits(Wanted wanted, @Nullable PatientId patient) {
        return ways(wanted, patient).findAny().isPresent();
    }

    /** Every way to do it. */
    Stream<Placement> ways(Wanted wanted, @Nullable PatientId patient) {
        var house = practice.house();
        var type = house.type(wanted.type()).orElseThrow();
        return house.practitioners().stream()
                .filter(
                        who ->
                                wanted.practitioner() == null
                                        || who.id().equals(wanted.practitioner()))
                .filter(who -> !practice.day().isAfter(who.licenceExpires()))
                .flatMap(
                        who ->
                                lengths(type.stages()).stream()
                                        .filter(stages -> suits(wanted.start(), stages, who))
                                        .flatMap(
                                                stages ->
                                                        house.rooms().stream()
                                                                .filter(
                                                                        room ->
                                                                                room.kind()
                                                                                        == type
                                                                                                .room())
                                                                .map(
                                                                        room ->
                                                                                new Placement(
                                                                                        wanted
                                                                                                .start(),
                                                                                        who.id(),
                                                                                        room.id(),
                                                                                        stages))))
                .filter(placement -> claims(placement, patient).stream().allMatch(this::free));
    }

    private boolean free(Busy claim) {
        if (busy.stream().noneMatch(claim::meets)) {
            return true;
        }
        int places = places(claim.who());
        return Stream.iterate(
                        claim.from(),
                        moment -> moment.isBefore(claim.to()),
                        m -> m.plusSeconds(300))
                .allMatch(moment -> atOnce(claim, moment) < places);
    }

    /** In the house's hours from the first minute to the last, hands-on only in the shift. */
    boolean suits(OffsetDateTime start, List<PlannedStage> stages, Practitioner who) {
        return within(practice.house().hoursOn(practice.day()), start, 0, stages.getLast().to())
                && stages.stream()
                        .filter(PlannedStage::practitioner)
                        .allMatch(
                                stage ->
                                        within(
                                                who.shiftsOn(practice.day()),
                                                start,
                                                stage.from(),
                                                stage.to()));
    }

    private boolean within(List<TimeSpan> spans, OffsetDateTime start, int from, int to) {
        return Stream.iterate(from, minute -> minute < to, minute -> minute + 5)
                .map(minute -> start.toInstant().plusSeconds(60L * minute))
                .allMatch(moment -> spans.stream().anyMatch(span -> covers(span, moment)));
    }

    private boolean covers(TimeSpan span, Instant moment) {
        var zone = practice.house().zone();
        return !moment.isBefore(practice.day().atTime(span.from()).atZone(zone).toInstant())
                && moment.isBefore(practice.day().atTime(span.to()).atZone(zone).toInstant());
    }

    /** All lengths of all stages, the shortest first. */
    static List<List<PlannedStage>> lengths(List<Stage> stages) {
        List<List<PlannedStage>> all = new ArrayList<>();
        all.add(List.of());
        for (Stage stage : stages) {
            List<List<PlannedStage>> longer = new ArrayList<>();
            for (var before : all) {
                int from = before.isEmpty() ? 0 : before.getLast().to();
                for (int length = stage.least(); length <= stage.most(); length += 5) {
                    var after = new ArrayList<>(before);
                    after.add(
                            new PlannedStage(
                                    stage.name(),
                                    from,
                                    from + length,
                                    stage.practitioner(),
                                    stage.patient(),
                                    stage.devices()));
                    longer.add(after);
                }
            }
            all = longer;
        }
        return all;
    }
}
