package clinic.meridian.reminder.delivery;

import clinic.meridian.desk.access.SignedLinks;
import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.ContactEvent.ContactChanged;
import clinic.meridian.events.HoldId;
import clinic.meridian.events.MessageEvent.Channel;
import clinic.meridian.events.PatientId;
import clinic.meridian.events.ReminderId;
import clinic.meridian.reminder.delivery.Language.Wording;
import clinic.meridian.reminder.policy.Kind;
import clinic.meridian.reminder.schedule.About;
import clinic.meridian.reminder.schedule.About.Subject;
import clinic.meridian.reminder.schedule.Reminder;
import clinic.meridian.reminder.schedule.Schedule;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Writes a message in the patient's language and puts the address on it. */
final class Writer {

    /** How long an unsubscribe link works. Choice: longer than anyone keeps a reminder. */
    private static final Duration UNSUBSCRIBE_FOR = Duration.ofDays(60);

    /** How long after the visit its page can still be seen. Choice. */
    private static final Duration VISIT_PAGE_FOR = Duration.ofDays(2);

    /**
     * How long the page of a patient's plan can be seen. Choice: until well after the next offer.
     */
    private static final Duration PLAN_PAGE_FOR = Duration.ofDays(60);

    private final Languages languages;
    private final ClinicCards clinics;
    private final SignedLinks links;
    private final String publicUrl;
    private final String mailFrom;
    private final URI webhookUrl;

    Writer(
            Languages languages,
            ClinicCards clinics,
            SignedLinks links,
            String publicUrl,
            String mailFrom,
            URI webhookUrl) {
        this.languages = languages;
        this.clinics = clinics;
        this.links = links;
        this.publicUrl = publicUrl;
        this.mailFrom = mailFrom;
        this.webhookUrl = webhookUrl;
    }

    /** Empty when the clinic has no file here, or the channel no address. */
    Optional<Parcel> write(
            Schedule schedule,
            Reminder reminder,
            Channel channel,
            Addressee addressee,
            Instant now) {
        ContactChanged contact = addressee.contact();
        String to = addressee.address(channel);
        if (contact == null || to == null) {
            return Optional.empty();
        }
        ClinicId clinicId = schedule.about().clinic();
        return clinics.find(clinicId == null ? contact.clinic() : clinicId)
                .map(clinic -> write(schedule, reminder, channel, contact, clinic, to, now));
    }

    /** Empty when the clinic has no file here. */
    Optional<Parcel> answer(Answer answer, ContactChanged contact, String to, ReminderId id) {
        return clinics.find(contact.clinic())
                .map(
                        clinic ->
                                new Parcel(
                                        id,
                                        to,
                                        clinic.smsSender(),
                                        clinic.signature(),
                                        null,
                                        Gsm7.plain(
                                                filled(
                                                        languages
                                                                .of(contact.locale())
                                                                .words(answer),
                                                        Map.of(
                                                                "clinic",
                                                                clinic.signature(),
                                                                "phone",
                                                                clinic.phone()))),
                                        null,
                                        null,
                                        null));
    }

    private Parcel write(
            Schedule schedule,
            Reminder reminder,
            Channel channel,
            ContactChanged contact,
            ClinicCard clinic,
            String to,
            Instant now) {
        About about = schedule.about();
        Language language = languages.of(contact.locale());
        Wording wording = language.words(reminder.kind());
        Map<String, String> values = values(about, language, clinic, reminder.kind(), now);
        return switch (channel) {
            case SMS ->
                    new Parcel(
                            reminder.id(),
                            to,
                            clinic.smsSender(),
                            clinic.signature(),
                            null,
                            Gsm7.plain(filled(wording.sms(), values)),
                            null,
                            null,
                            statusCallback(schedule, reminder));
            case EMAIL -> {
                String from = mailFrom(clinic);
                yield new Parcel(
                        reminder.id(),
                        to,
                        from,
                        clinic.signature(),
                        filled(wording.subject(), values),
                        filled(wording.email(), values),
                        calendar(about, reminder.kind(), clinic, from, to, now),
                        unsubscribe(about.patient(), now),
                        null);
            }
        };
    }

    private static String filled(@Nullable String text, Map<String, String> values) {
        if (text == null) {
            throw new IllegalStateException("no words for this channel");
        }
        return new Template(text).with(values);
    }

    private Map<String, String> values(
            About about, Language language, ClinicCard clinic, Kind kind, Instant now) {
        var values = new HashMap<String, String>();
        values.put("clinic", clinic.signature());
        values.put("phone", clinic.phone());
        OffsetDateTime start = about.start();
        ZoneId zone = about.zone() == null ? clinic.zone() : about.zone();
        if (start != null) {
            values.put(
                    "when",
                    kind == Kind.REMINDER_24H
                            ? language.when(start, zone, now)
                            : language.date(start, zone));
        }
        Instant expires = about.expiresAt();
        if (expires != null) {
            var until = expires.atZone(zone).toOffsetDateTime();
            values.put(
                    "until",
                    kind == Kind.WAITLIST_OFFER
                            ? language.when(until, zone, now)
                            : language.date(until, zone));
        }
        OffsetDateTime before = about.before();
        values.put("before", before == null ? "" : language.date(before, zone));
        link(about).ifPresent(link -> values.put("link", link));
        values.put("plan", plan(about.patient(), now));
        return values;
    }

    /** What the plan is, why, and what would change it. */
    private String plan(PatientId patient, Instant now) {
        return publicUrl
                + "/api/patients/"
                + patient
                + "/plan/summary?key="
                + links.sign("patient:" + patient, now.plus(PLAN_PAGE_FOR));
    }

    private Optional<String> link(About about) {
        HoldId hold = about.hold();
        Instant expires = about.expiresAt();
        if (hold != null && expires != null) {
            return Optional.of(
                    publicUrl + "/offers/" + hold + "?key=" + links.sign("hold:" + hold, expires));
        }
        if (about.proposal() != null && expires != null) {
            return Optional.of(
                    publicUrl
                            + "/proposals/"
                            + about.proposal()
                            + "?key="
                            + links.sign("proposal:" + about.proposal(), expires));
        }
        if (about.subject() == Subject.RECALL) {
            return Optional.of(publicUrl + "/book/" + about.clinic());
        }
        AppointmentId appointment = about.appointment();
        OffsetDateTime end = about.end();
        if (appointment != null && end != null) {
            return Optional.of(
                    publicUrl
                            + "/visits/"
                            + appointment
                            + "?key="
                            + links.sign(
                                    "appointment:" + appointment,
                                    end.toInstant().plus(VISIT_PAGE_FOR)));
        }
        return Optional.empty();
    }

    private URI unsubscribe(PatientId patient, Instant now) {
        return URI.create(
                publicUrl
                        + "/unsubscribe?key="
                        + links.sign("patient:" + patient, now.plus(UNSUBSCRIBE_FOR)));
    }

    private URI statusCallback(Schedule schedule, Reminder reminder) {
        return URI.create(
                webhookUrl
                        + "/api/webhooks/sms/status?schedule="
                        + encoded(schedule.id())
                        + "&reminder="
                        + encoded(reminder.id().value()));
    }

    private static @Nullable CalendarEntry calendar(
            About about, Kind kind, ClinicCard clinic, String from, String to, Instant now) {
        AppointmentId appointment = about.appointment();
        OffsetDateTime start = about.start();
        OffsetDateTime end = about.end();
        ZoneId zone = about.zone() == null ? clinic.zone() : about.zone();
        if (!kind.changesTheCalendar() || appointment == null || start == null || end == null) {
            return null;
        }
        return CalendarEntry.of(
                about,
                appointment,
                start,
                end,
                zone,
                kind.takesOutOfTheCalendar(),
                clinic,
                from,
                to,
                now);
    }

    private String mailFrom(ClinicCard clinic) {
        var messages = clinic.messages();
        return messages == null || messages.emailFrom() == null ? mailFrom : messages.emailFrom();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
