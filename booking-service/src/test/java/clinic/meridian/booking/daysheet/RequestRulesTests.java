package clinic.meridian.booking.daysheet;

import static clinic.meridian.booking.ElmStreet.CLINIC;
import static clinic.meridian.booking.ElmStreet.COMMUNITY_ROOM;
import static clinic.meridian.booking.ElmStreet.MEI;
import static clinic.meridian.booking.ElmStreet.at;
import static clinic.meridian.booking.ElmStreet.with;

import clinic.meridian.booking.practice.AppointmentType;
import clinic.meridian.events.BookingEvent.Actor;
import clinic.meridian.events.PractitionerId;
import clinic.meridian.events.RoomId;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What is asked for, on both sides of each bound. */
class RequestRulesTests {

    private final Wish wish = new Wish();

    @Test
    void refusesATypeThatTheClinicDoesNotOffer() {
        wish.type = "miracle";
        wish.breaks(RequestRules.KNOWN_TYPE);
    }

    @Test
    void refusesAPractitionerWhoDoesNotTreatHere() {
        wish.practitioner = new PractitionerId("prac-9");
        wish.breaks(RequestRules.KNOWN_PRACTITIONER);
        wish.practitioner = MEI;
        wish.keepsAll();
    }

    @Test
    void refusesARoomThatDoesNotExist() {
        wish.room = new RoomId("room-9");
        wish.breaks(RequestRules.KNOWN_ROOM);
    }

    @Test
    void refusesAChairForAVisitThatNeedsATable() {
        wish.room = COMMUNITY_ROOM;
        wish.breaks(RequestRules.SUITABLE_ROOM);
        wish.type = "community";
        wish.keepsAll();
    }

    @Test
    void refusesAStartBetweenFullFiveMinutes() {
        wish.start = at("09:03");
        wish.breaks(RequestRules.ON_THE_GRID);
        wish.start = at("09:00:01");
        wish.breaks(RequestRules.ON_THE_GRID);
        wish.start = at("09:05");
        wish.keepsAll();
    }

    @Test
    void offersOnlyWhatTheClinicAdds() {
        wish.adjuncts = List.of("moxibustion");
        wish.breaks(RequestRules.KNOWN_ADJUNCT);
        wish.adjuncts = List.of("cupping", "electrical_stimulation");
        wish.keepsAll();
    }

    @Test
    void addsWhatBelongsBeforeTheRestOnlyWhereThereIsOne() {
        wish.type = "consultation";
        wish.adjuncts = List.of("electrical_stimulation");
        wish.breaks(RequestRules.ADJUNCT_NEEDS_A_REST);
        wish.adjuncts = List.of("herbal");
        wish.keepsAll();
    }

    @Test
    void keepsTheRhythmForPatientsNotForStaff() {
        wish.house = with(everyThirtyMinutes());
        wish.start = at("09:10");
        wish.breaks(RequestRules.IN_RHYTHM);
        wish.by = Actor.STAFF;
        wish.keepsAll();
        wish.by = Actor.PATIENT;
        wish.start = at("09:30");
        wish.keepsAll();
    }

    private static AppointmentType everyThirtyMinutes() {
        var own = CLINIC.type("follow-up").orElseThrow();
        return new AppointmentType(
                own.name(), own.title(), own.room(), own.firstVisit(), 30, own.stages());
    }
}
