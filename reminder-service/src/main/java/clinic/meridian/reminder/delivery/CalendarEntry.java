package clinic.meridian.reminder.delivery;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.reminder.schedule.About;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * A visit in the patient's own calendar (RFC 5545, RFC 5546): the UID is the appointment's for its
 * whole life and SEQUENCE rises with every change of time and on cancelling, for a calendar ignores
 * an update that does not have a higher one. Private, and its summary tells nothing.
 *
 * @param method {@code REQUEST} or {@code CANCEL}
 * @param text the calendar
 */
record CalendarEntry(String method, String text) {

    private static final TimeZoneRegistry ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    /**
     * @param from address of the clinic, as organizer
     * @param to address of the patient, as attendee
     */
    static CalendarEntry of(
            About about,
            AppointmentId appointment,
            OffsetDateTime start,
            OffsetDateTime end,
            ZoneId zone,
            boolean cancelled,
            ClinicCard clinic,
            String from,
            String to,
            Instant now) {
        Method method = cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST;
        Status status =
                cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
        var event = new VEvent(false);
        var unused =
                event.add(new DtStamp(now))
                        .add(new Uid(appointment.value() + "@meridian.clinic"))
                        .add(new Sequence(about.sequence()))
                        .add(new DtStart<>(start.atZoneSameInstant(zone)))
                        .add(new DtEnd<>(end.atZoneSameInstant(zone)))
                        .add(new Summary("Appointment, " + clinic.signature()))
                        .add(new Organizer(URI.create("mailto:" + from)))
                        .add(new Attendee(URI.create("mailto:" + to)))
                        .add(ImmutableClazz.PRIVATE)
                        .add(status);
        var calendar = new Calendar();
        var headed =
                calendar.add(new ProdId("-//Meridian//reminder-service//EN"))
                        .add(ImmutableVersion.VERSION_2_0)
                        .add(ImmutableCalScale.GREGORIAN)
                        .add(method);
        var filled = calendar.add(ZONES.getTimeZone(zone.getId()).getVTimeZone()).add(event);
        return new CalendarEntry(method.getValue(), calendar.toString());
    }
}
