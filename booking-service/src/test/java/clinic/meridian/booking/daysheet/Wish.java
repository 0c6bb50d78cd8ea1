package clinic.meridian.booking.daysheet;

import static clinic.meridian.booking.ElmStreet.CLINIC;
import static clinic.meridian.booking.ElmStreet.NOW;
import static clinic.meridian.booking.ElmStreet.ROSA;
import static clinic.meridian.booking.ElmStreet.at;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.meridian.booking.practice.Clinic;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** A follow-up of Rosa's on Tuesday at nine, which no rule minds, until something differs. */
final class Wish {
    Clinic house = CLINIC;
    String type = "follow-up";
    List<String> adjuncts = List.of();
    OffsetDateTime start = at("09:00");
    @Nullable PractitionerId practitioner;
    @Nullable RoomId room;
    PatientCard patient = new PatientCard(ROSA, Set.of(), true, false);
    Actor by = Actor.PATIENT;
    boolean held;
    Instant now = NOW;

    Proposal proposal() {
        var page = DaySheet.blank(house.id(), start.toLocalDate());
        return new Proposal(
                house,
                page.workingDay(house, now),
                new Wanted(type, adjuncts, start, practitioner, room),
                patient,
                by,
                held,
                now);
    }

    void keepsAll() {
        assertThat(BookingRules.broken(proposal())).isEmpty();
    }

    void breaks(Rule<Proposal> rule) {
        assertThat(refusal()).isEqualTo(rule.refusal(proposal()));
        assertThat(refusal().sentence()).endsWith(".").hasSizeLessThan(200);
    }

    Refusal refusal() {
        return BookingRules.broken(proposal()).orElseThrow();
    }
}
