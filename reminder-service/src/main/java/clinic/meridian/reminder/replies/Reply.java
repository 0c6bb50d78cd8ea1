package clinic.meridian.reminder.replies;

import clinic.meridian.events.PatientId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A text that came in, as it is kept.
 *
 * @param patient absent when nobody is known by that number
 * @param meaning one word for what was made of it
 * @param forStaff whether a person has to look at it the same day
 * @param words what they wrote, when a person has to read it; base64, encrypted with the patient's
 *     key
 */
public record Reply(
        @Nullable PatientId patient,
        Instant at,
        String meaning,
        boolean forStaff,
        @Nullable String words) {}
