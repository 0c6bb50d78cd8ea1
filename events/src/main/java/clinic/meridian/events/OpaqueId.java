package clinic.meridian.events;

import com.fasterxml.uuid.Generators;

import java.util.regex.Pattern;

/**
 * An id that says nothing about a person. Written as a plain string in JSON, in the store, in keys
 * and in logs.
 */
public sealed interface OpaqueId
        permits AppointmentId,
                ClinicId,
                HoldId,
                PainReportId,
                PatientId,
                PlanId,
                PractitionerId,
                ProposalId,
                ReminderId,
                RoomId {

    /** Letters, digits, dot, colon, dash and underscore; 1 to 100 of them. */
    Pattern SHAPE = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    String value();

    /** UUID version 7 (RFC 9562): sorts by the millisecond in which it was made. */
    static String timeOrdered() {
        return Generators.timeBasedEpochRandomGenerator().generate().toString();
    }

    static void check(String what, String value) {
        Required.present(what, value);
        Required.that(
                SHAPE.matcher(value).matches(),
                what + " id: " + value + " (expected: 1 to 100 of A-Z a-z 0-9 . _ : -)");
    }
}
