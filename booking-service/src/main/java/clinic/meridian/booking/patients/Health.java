package clinic.meridian.booking.patients;

import clinic.meridian.events.BookingEvent.Urgency;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is stored of a patient's health; public for the codec. What was answered stands only in the
 * sealed notes.
 *
 * @param urgency how soon a clinician must look; absent when nobody must
 * @param noted whether the last screening holds something for those who treat
 * @param screenings repeated ones, oldest first; the first came with the registration
 * @param advice what staff heard from health-care providers, oldest first
 * @param notClearedAt when staff recorded an advice against it; absent once one for it came
 */
public record Health(
        @Nullable Urgency urgency,
        boolean noted,
        Instant screenedAt,
        List<SealedNote> screenings,
        List<SealedNote> advice,
        @Nullable Instant notClearedAt) {

    public Health {
        screenings = List.copyOf(screenings);
        advice = List.copyOf(advice);
    }

    static Health of(Screening told, Instant now) {
        return new Health(told.urgency(), told.noted(), now, List.of(), List.of(), null);
    }

    Health screened(Screening told, SealedNote note) {
        var soonest = told.urgency() == null ? urgency : sooner(told.urgency());
        return new Health(
                soonest, told.noted(), note.at(), and(screenings, note), advice, notClearedAt);
    }

    Health cleared(SealedNote note) {
        return new Health(null, noted, screenedAt, screenings, and(advice, note), null);
    }

    Health notCleared(SealedNote note) {
        return new Health(urgency, noted, screenedAt, screenings, and(advice, note), note.at());
    }

    private Urgency sooner(Urgency told) {
        return urgency == null || told.compareTo(urgency) < 0 ? told : urgency;
    }

    private static List<SealedNote> and(List<SealedNote> notes, SealedNote one) {
        var all = new ArrayList<>(notes);
        all.add(one);
        return all;
    }
}
