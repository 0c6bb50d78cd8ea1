package clinic.meridian.booking.exchange;

import clinic.meridian.events.AppointmentId;
import clinic.meridian.events.ClinicId;
import clinic.meridian.events.PatientId;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Ids here for ids of another book: the same one each time, so that a file that is imported again
 * finds what it brought the first time. Name-based UUIDs (RFC 9562, version 3): fingerprints, not
 * secrets.
 */
final class OldIds {

    private OldIds() {}

    static PatientId patient(ClinicId clinic, String old) {
        return new PatientId(uuid(clinic + "/patients/" + old));
    }

    static AppointmentId visit(ClinicId clinic, String old) {
        return new AppointmentId(uuid(clinic + "/appointments/" + old));
    }

    private static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
